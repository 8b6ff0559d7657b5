// Where a list is had as an Excel file. Pure.

/** The file of the list at this address, with the same filters and order: `/proposals?q=桥` → `/api/sheets/proposals?q=桥`. */
export function sheetHref(list: string): string {
  return `/api/sheets${list}`;
}
