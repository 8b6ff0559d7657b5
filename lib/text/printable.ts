/**
 * The text without what XML 1.0 cannot hold (§2.2): control characters but tab and line breaks, halves of a surrogate
 * pair, U+FFFE and U+FFFF. Nobody types one; a pasted text may carry it, and a Word or Excel file with one does not open.
 */
export function printable(text: string): string {
  return text.replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, "");
}
