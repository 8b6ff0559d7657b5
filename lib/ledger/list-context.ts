// Carries the list an item was opened from, so that its page can lead back and on to the next one. Pure.

/** The lists that can be walked through; `from` never leads anywhere else. */
const lists = ["/worklist", "/proposals"] as const;

export type ListContext = { path: (typeof lists)[number]; query: URLSearchParams; place: number };

/** The item's address with the list it stands in and its place there, counted from 1. */
export function itemHref(proposalId: string, list: string, place: number, tab = ""): string {
  const query = new URLSearchParams({ from: list, place: String(place) });
  return `/proposals/${proposalId}${tab}?${query}`;
}

/** Reads `?from=&place=` of an item's page; null when it was opened by itself, or when either was tampered with. */
export function readListContext(from: string | undefined, place: string | undefined): ListContext | null {
  const [address = "", text = ""] = (from ?? "").split("?", 2);
  const path = lists.find((one) => one === address);
  const number = Number(place);
  if (!path || !Number.isInteger(number) || number < 1 || number > 1_000_000) return null;
  return { path, query: new URLSearchParams(text), place: number };
}

/** The address of the list itself. */
export function listHref({ path, query }: ListContext): string {
  const text = query.toString();
  return text ? `${path}?${text}` : path;
}
