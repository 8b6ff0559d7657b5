// The tables as plain data: what the 规则 page, the README and the tests read. Decides nothing.
import { type PostKind, postKinds } from "../actor";
import type { EventRow, StateRow } from "../engine";
import { type FormField, formFields } from "../inputs/fields";
import { type Machine, machines } from "../machines";
import { conditionOf, type GuardName } from "./conditions";

export type RowDoc = {
  event: string;
  zh: string;
  isMove: boolean;
  from: readonly string[];
  /** The state it leads to; null for an act. */
  to: string | null;
  /** In words, one per entry of `by`. */
  by: readonly string[];
  /** Posts that can ever match, in the order of the posts list. */
  posts: readonly PostKind[];
  isBySystem: boolean;
  conditions: readonly { name: GuardName; zh: string }[];
  effects: readonly string[];
  fields: readonly FormField[];
  hint: string | null;
};

export type MachineDoc = {
  machine: Machine;
  zh: string;
  states: readonly { key: string; zh: string; isFinal: boolean }[];
  rows: readonly RowDoc[];
};

// Read without their facts: nothing here asks a guard or a `who` for an answer.
type PlainRow = EventRow<string, never>;

/** One machine as data, rows in the order of its table. */
export function describeMachine(machine: Machine): MachineDoc {
  const { zh, states, events, inputs } = machines[machine];
  const stateRows: readonly [string, StateRow][] = Object.entries(states);
  const eventRows = Object.entries(events) as unknown as readonly [string, PlainRow][];
  return {
    machine,
    zh,
    states: stateRows.map(([key, row]) => ({ key, zh: row.zh, isFinal: row.isFinal ?? false })),
    rows: eventRows.map(([event, row]) => describeRow(event, row, fieldsOf(inputs, event))),
  };
}

function fieldsOf(inputs: (typeof machines)[Machine]["inputs"], event: string): FormField[] {
  const schema = new Map(Object.entries(inputs)).get(event);
  return schema ? formFields(schema) : [];
}

function describeRow(event: string, row: PlainRow, fields: readonly FormField[]): RowDoc {
  const posts = row.by.flatMap((who) => who.posts);
  return {
    event,
    zh: row.zh,
    isMove: row.to !== "same",
    from: row.from,
    to: row.to === "same" ? null : row.to,
    by: row.by.map((who) => who.zh),
    posts: postKinds.filter((kind) => posts.includes(kind)),
    isBySystem: row.by.some((who) => who.posts.length === 0),
    conditions: (row.guards ?? []).map(conditionOf),
    effects: row.effects ?? [],
    fields,
    hint: row.hint ?? null,
  };
}
