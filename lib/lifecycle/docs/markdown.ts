// The pieces of the generated README: tables and the Mermaid state diagram.
import { type PostKind, posts } from "../actor";
import type { MachineDoc, RowDoc } from "./describe";

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

const code = (word: string) => `\`${word}\``;
const list = (words: readonly string[]) => words.join("、") || "–";

/** Mermaid `stateDiagram-v2`: moves only; events that share both ends share an arrow. */
export function diagram(doc: MachineDoc): string {
  const first = doc.states[0]?.key ?? "";
  const arrows = new Map<string, string[]>();
  for (const row of doc.rows) {
    if (row.to === null) continue;
    for (const from of row.from) {
      const arrow = `${from} --> ${row.to}`;
      arrows.set(arrow, [...(arrows.get(arrow) ?? []), row.zh]);
    }
  }
  const isLeft = (key: string) => doc.rows.some((row) => row.to !== null && row.from.includes(key));
  return [
    "```mermaid",
    "stateDiagram-v2",
    ...doc.states.map(({ key, zh }) => `  state "${zh}" as ${key}`),
    `  [*] --> ${first}`,
    ...[...arrows].map(([arrow, events]) => `  ${arrow}: ${events.join("、")}`),
    ...doc.states.filter(({ key }) => !isLeft(key)).map(({ key }) => `  ${key} --> [*]`),
    "```",
  ].join("\n");
}

/** Every state with what moves it on. */
export function stateTable(doc: MachineDoc): string {
  const next = (key: string) =>
    doc.rows
      .filter((row) => row.isMove && row.from.includes(key))
      .map((row) => `${row.zh}（${row.by.join("；")}）`);
  return table(
    ["State", "中文", "Final", "What moves it on, and who"],
    doc.states.map(({ key, zh, isFinal }) => [code(key), zh, isFinal ? "⏹" : "", list(next(key))]),
  );
}

/** Every row with who, from where, under which conditions, to what effect. */
export function eventTable(doc: MachineDoc, rows: readonly RowDoc[]): string {
  const zhOf = (key: string) => doc.states.find((state) => state.key === key)?.zh ?? key;
  return table(
    ["Event", "中文", "From", "To", "Who (any one)", "Conditions (all)", "Effects", "Asks for"],
    rows.map((row) => [
      code(row.event),
      row.zh,
      list(row.from.map(zhOf)),
      row.to === null ? "–" : zhOf(row.to),
      row.by.join("；"),
      row.conditions.map(({ name, zh }) => `${code(name)} ${zh}`).join("<br>") || "–",
      list(row.effects.map(code)),
      list(row.fields.map((field) => (field.isRequired ? field.zh : `${field.zh}（可不填）`))),
    ]),
  );
}

/** Post × event: which posts can ever match; whether they do depends on the unit and the person. */
export function roleMatrix(doc: MachineDoc): string {
  const kinds = (Object.keys(posts) as PostKind[]).filter((kind) =>
    doc.rows.some((row) => row.posts.includes(kind)),
  );
  return table(
    ["Event", ...kinds.map((kind) => posts[kind].short), "系统"],
    doc.rows.map((row) => [
      `${code(row.event)} ${row.zh}`,
      ...kinds.map((kind) => (row.posts.includes(kind) ? "●" : "")),
      row.isBySystem ? "●" : "",
    ]),
  );
}
