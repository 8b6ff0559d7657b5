/**
 * What a server action answers, as plain data that a form can print with or without JavaScript.
 * `requestId` is set when nothing was written, or when that is unknown: the form then sends the same id
 * again, so that a repeat after a lost answer returns the first result and never acts twice.
 */
export type ActionState = IdleState | DoneState | InvalidState | RefusedState | BatchState;

export type IdleState = { status: "idle"; requestId?: string };

/** `shown`: what the page shows this once and nothing keeps (a one-time link). */
export type DoneState = { status: "done"; zh: string; shown?: Record<string, string>; requestId?: string };

/** Every field that is wrong, by the name it has in the form; `""` holds what concerns the whole form. */
export type InvalidState = {
  status: "invalid";
  fields: Record<string, string[]>;
  values: Record<string, string>;
  requestId?: string;
};

/** The lifecycle said no (or a fault occurred, code `fault`); `field` names the input at which to say it. */
export type RefusedState = {
  status: "refused";
  code: string;
  zh: string;
  field?: string;
  values: Record<string, string>;
  requestId?: string;
};

/** A bulk action: one transaction per item, so that one refusal does not undo the others. */
export type BatchState = {
  status: "batch";
  done: string[];
  refused: { id: string; zh: string }[];
  requestId?: string;
};

export type Action = (prev: ActionState, form: FormData) => Promise<ActionState>;

export const idle: IdleState = { status: "idle" };

// Separates the values of a repeated name. A control character cannot be typed into a text field.
const between = "\u001f";

/** Joins the values of one repeated name into the single string that `values` holds. */
export function joinValues(values: readonly string[]): string {
  return values.join(between);
}

/** The typed values under a name, or null when the action gave none back (idle, done, secret field). */
export function typedValues(state: ActionState, name: string): string[] | null {
  if (state.status !== "invalid" && state.status !== "refused") return null;
  const joined = state.values[name];
  return joined === undefined ? null : joined.split(between);
}

/** True when the form was sent back for the same person to correct, so that unticked boxes stay unticked. */
export function isReturned(state: ActionState): boolean {
  return state.status === "invalid" || state.status === "refused";
}

/** The sentences to print at one field. */
export function errorsAt(state: ActionState, name: string): string[] {
  if (state.status === "invalid") return state.fields[name] ?? [];
  if (state.status === "refused" && state.field === name) return [state.zh];
  return [];
}
