// Where the cells of a grid begin when others reach down or across. Pure.
import type { Row } from "../document";

/** For each cell of each row the column it begins in. */
export function columnsOf(rows: readonly Row[]): number[][] {
  /** How many rows each column is still taken. */
  const taken: number[] = [];
  return rows.map((row) => {
    let column = 0;
    const starts = row.map(({ span = 1, down = 1 }) => {
      while ((taken[column] ?? 0) > 0) column += 1;
      const start = column;
      for (; column < start + span; column += 1) taken[column] = down;
      return start;
    });
    taken.forEach((left, at) => {
      taken[at] = Math.max(0, left - 1);
    });
    return starts;
  });
}
