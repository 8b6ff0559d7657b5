const stored = "banli.keys";

/** Single-key shortcuts are on unless this browser switched them off (WCAG 2.1.4 asks for the switch). */
export function keysAreOn(): boolean {
  try {
    return localStorage.getItem(stored) !== "off";
  } catch {
    // Storage may be closed by policy; the keys then stay as they are shipped.
    return true;
  }
}

/** Remembers the choice in this browser and tells the page. */
export function setKeys(on: boolean): void {
  try {
    localStorage.setItem(stored, on ? "on" : "off");
  } catch {
    return;
  }
  window.dispatchEvent(new Event(stored));
}

/** Calls back when the choice changes, here or in another tab. */
export function onKeysChange(listener: () => void): () => void {
  window.addEventListener(stored, listener);
  window.addEventListener("storage", listener);
  return () => {
    window.removeEventListener(stored, listener);
    window.removeEventListener("storage", listener);
  };
}
