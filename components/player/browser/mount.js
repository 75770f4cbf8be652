/* Fetches the player's own modules and hands them their place on the page.
 *
 * It runs again with every change of the data, also while the modules are still on their way.
 */

const places = new WeakMap();

function placeOf(element) {
  if (!places.has(element)) places.set(element, { end: () => {}, isGone: false });
  return places.get(element);
}

export default function (component) {
  const { parentElement, data } = component;
  const place = placeOf(parentElement);
  place.latest = component;
  place.start ??= import(new URL(data.script, document.baseURI).href);
  place.start.then(
    ({ mount }) => {
      if (!place.isGone && place.latest === component) place.end = mount(component);
    },
    () => parentElement.replaceChildren("The player could not be loaded. Load the page again."),
  );
  return () => {
    places.delete(parentElement);
    place.isGone = true;
    place.end();
  };
}
