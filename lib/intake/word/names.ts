// Names in the cells of a form and beside a title. Pure.

/** Names as a form lists them: by 、 or spaces; the characters of one may be set apart to fill the width (张 三). */
export function namesIn(cells: readonly string[]): string[] {
  const text = cells
    .join("、")
    .replace(/[（(][^）)]{0,100}[）)]/g, "")
    .replace(/等\s*\d{0,4}\s*[人名位](?:代表|委员)?/g, "");
  const apart =
    /(?<!\p{Script=Han})\p{Script=Han}(?: +\p{Script=Han}){1,2}(?!\p{Script=Han}| +\p{Script=Han}(?!\p{Script=Han}))/gu;
  const joined = text.replace(apart, (name) => name.replaceAll(" ", ""));
  const names = joined.split(/[、，,；;\s]+/).filter((name) => /^[\p{Script=Han}·]{2,30}$/u.test(name));
  return [...new Set(names)].slice(0, 200);
}

/** Names and nothing else: the line of a cell that lists who signs. */
export function isNames(line: string): boolean {
  const pieces = line.split(/[、，,；;\s]+/).filter(Boolean);
  return (
    line.length <= 200 &&
    !/[。！？：]/.test(line) &&
    pieces.every((piece) => /^[\p{Script=Han}·（）()]{1,12}$/u.test(piece)) &&
    namesIn([line]).every((name) => name.length <= 4 || name.includes("·"))
  );
}

/** 「（周村区人大代表　刘鲜兰）」 under a title; empty where a line is none. */
export function namesBeside(line: string): string[] {
  const [, names = ""] = /^[（(][^（()）]{0,12}(?:代表|委员)[：:\s]+([^（()）]{2,60})[）)]$/.exec(line) ?? [];
  return namesIn([names]);
}
