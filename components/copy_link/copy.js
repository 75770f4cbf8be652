/* Copies this page's address with a query; where the browser forbids it, says so. */

export default function ({ data, parentElement }) {
  const button = parentElement.querySelector("button");
  const said = parentElement.querySelector("span");
  const { origin, pathname } = window.location;
  const link = data.query ? `${origin}${pathname}?${data.query}` : `${origin}${pathname}`;
  button.textContent = "Copy link";
  said.textContent = "";
  button.onclick = async () => {
    try {
      await navigator.clipboard.writeText(link);
      said.textContent = "Copied.";
    } catch {
      // Browsers let pages write there only over HTTPS or on this machine.
      said.textContent = "This browser does not allow it; copy the address below.";
    }
  };
}
