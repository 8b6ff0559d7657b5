// The sheet of a form in figures, once for PDF and Word: A4, a binding margin at the left. Pure.

/** Millimetres, and points where the name says so. */
export const sheet = {
  /** The shorter and the longer side of A4. */
  short: 210,
  long: 297,
  top: 27,
  bottom: 22,
  left: 26,
  right: 22,
  /** A landscape sheet is bound at the top; its sides are alike. */
  side: 20,
  /** 二号 for the title, 三号 for notices, 小四 in the grid, 五号 in lists and notes. */
  titlePt: 22,
  bodyPt: 16,
  bodyLinePt: 28.95,
  cellPt: 12,
  cellLinePt: 19,
  smallPt: 10.5,
  smallLinePt: 15,
  footPt: 9,
  /** Outer lines of the grid are the stronger ones. */
  outerPt: 1,
  innerPt: 0.5,
  padPt: 5,
  /** A row of labels and short values is at least this high. */
  rowHeight: 9,
  smallRowHeight: 7,
  /** Between text and a grid below it, and above 主送. */
  apart: 6,
  codeSize: 30,
  /** Who signs stands this far from the right line of the cell. */
  signRight: 8,
} as const;
