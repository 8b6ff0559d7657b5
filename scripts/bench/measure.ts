// Times one page: alone, with its own SQL, and with several people at once.
import { Complaint } from "@/scripts/say";
import type { Visitor } from "./visitor";

export type Figures = { p50: number; p95: number; sql: number; statements: number; together: number | null };

export type MeasureOptions = { requests: number; people: number; warmUp: number };

type Statement = { from: number; to: number | null };

/** Warms up, then asks `requests` times one after the other; then `people` ask at once, as often in all. */
export async function measure(visitor: Visitor, path: string, options: MeasureOptions): Promise<Figures> {
  for (let at = 0; at < options.warmUp; at += 1) await getOrStop(visitor, path);
  const times: number[] = [];
  const sql: number[] = [];
  const counts: number[] = [];
  for (let at = 0; at < options.requests; at += 1) {
    const mark = crypto.randomUUID();
    times.push((await getOrStop(visitor, path, mark)).millis);
    const statements = JSON.parse((await visitor.get(`/__sql/${mark}`)).html) as Statement[];
    sql.push(covered(statements));
    counts.push(statements.length);
  }
  const together = options.people > 1 ? await measureTogether(visitor, path, options) : null;
  return {
    p50: quantile(times, 0.5),
    p95: quantile(times, 0.95),
    sql: quantile(sql, 0.5),
    statements: quantile(counts, 0.5),
    together,
  };
}

async function measureTogether(visitor: Visitor, path: string, options: MeasureOptions): Promise<number> {
  const times: number[] = [];
  let left = Math.max(options.requests, options.people * 5);
  const person = async () => {
    while (left > 0) {
      left -= 1;
      times.push((await getOrStop(visitor, path)).millis);
    }
  };
  await Promise.all(Array.from({ length: options.people }, person));
  return quantile(times, 0.95);
}

/** A page that fails would only look fast. */
async function getOrStop(visitor: Visitor, path: string, mark?: string) {
  const answer = await visitor.get(path, mark ? { "x-bench-mark": mark } : {});
  const isFine = answer.status === 200 || path === emptyPath;
  if (!isFine) throw new Complaint(`${visitor.login} 打开 ${path} 得到 ${answer.status}，无法测量。`);
  return answer;
}

/** A page with the frame of the app and nothing in it: what every page costs before its own work. */
export const emptyPath = "/no-such-page";

/** Milliseconds during which at least one statement was under way: statements sent side by side count once. */
function covered(statements: readonly Statement[]): number {
  let total = 0;
  let until = 0;
  const done = statements.filter((one): one is { from: number; to: number } => one.to !== null);
  for (const { from, to } of done.toSorted((a, b) => a.from - b.from)) {
    total += Math.max(0, to - Math.max(from, until));
    until = Math.max(until, to);
  }
  return total;
}

/** The value below which the share `q` of the values lies (nearest rank). */
export function quantile(values: readonly number[], q: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(q * sorted.length) - 1)] ?? Number.NaN;
}
