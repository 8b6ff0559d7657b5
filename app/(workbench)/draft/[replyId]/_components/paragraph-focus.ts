export const paragraphId = (id: string) => `edit-${id}`;

/** The paragraph appears with the next drawing of the page. */
export function focusLater(id: string): void {
  requestAnimationFrame(() => requestAnimationFrame(() => document.getElementById(paragraphId(id))?.focus()));
}
