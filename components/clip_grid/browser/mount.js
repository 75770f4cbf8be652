/* Where Streamlit begins: once for each grid on a page, and again whenever its data change. */

const grids = new WeakMap();

export default function ({ data, parentElement, setTriggerValue }) {
  const root = parentElement.querySelector(".clip-grid");
  if (!grids.has(root)) grids.set(root, new Grid(root));
  const grid = grids.get(root);
  grid.outbox.send = (message) => setTriggerValue("asked", message);
  grid.take(data);
  return () => {
    grid.destroy();
    grids.delete(root);
  };
}
