/**
 * Scrolls a strip of tabs sideways until the one that matches can be read. The strip alone: scrollIntoView would move the
 * page under the reader as well.
 */
export function reveal(strip: HTMLElement | null, selector: string): void {
  const found = strip?.querySelector<HTMLElement>(selector);
  if (!strip || !found) return;
  const [frame, tab] = [strip.getBoundingClientRect(), found.getBoundingClientRect()];
  if (tab.left >= frame.left && tab.right <= frame.right) return;
  strip.scrollLeft += tab.left - frame.left - (frame.width - tab.width) / 2;
}
