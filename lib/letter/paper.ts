// The sheet of 信函格式 in figures, once for PDF and Word (GB/T 9704-2012, clauses 5.2, 7 and 10.1). Pure.

/** Millimetres, and points where the name says so. */
export const paper = {
  width: 210,
  height: 297,
  /** 天头 37, 订口 28; 版心 156 × 225. */
  top: 37,
  left: 28,
  right: 26,
  bottom: 35,
  /** 三号 for the body, 二号 for the title, 四号 for page numbers and 抄送. */
  bodyPt: 16,
  titlePt: 22,
  smallPt: 14,
  /** 22 lines on 225 mm: 28.95 pt, the 579 twips that Word rounds to without losing a line. */
  linePt: 28.95,
  titleLinePt: 35,
  /** 28 characters on 156 mm. */
  characterPt: (156 / 25.4 / 28) * 72,
  /** The red name: its upper edge from the page's, and the size it has when it is short. */
  organTop: 30,
  organPt: 36,
  /** Red of the name and the rules. */
  red: "E60012",
  /** The red double rules: below the name, and above the page's lower edge; 170 mm long. */
  ruleBelowOrgan: 4,
  ruleAboveEdge: 20,
  ruleWidth: 170,
  thickPt: 2.25,
  thinPt: 0.75,
  rulePartPt: 1.5,
  /** What stands next to a rule keeps 7/8 of a 三号 character from it. */
  besideRulePt: 14,
  /** Page numbers stand 7 mm below 版心. */
  numberBelow: 7,
  /** A numbered paragraph of fewer characters is a heading and stays with what it heads. */
  headingBelow: 30,
} as const;
