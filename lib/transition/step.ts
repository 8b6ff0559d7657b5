// What an effect works with: one step of one event, inside the transaction that holds the item's lock.
import type { Day } from "@/lib/calendar/day";
import type { CalendarTable } from "@/lib/calendar/working-days";
import type { Tx } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import type { DeadlineStage } from "@/lib/db/generated/enums";
import type { Actor, PostKind } from "@/lib/lifecycle/actor";
import type { AssignmentFact, CaseFacts, ReplyFact } from "@/lib/lifecycle/facts";
import type { Machine } from "@/lib/lifecycle/machines";
import type { RuleProfileContent } from "@/lib/rules/profile";

export type Recipient =
  | { unitId: string; posts: readonly PostKind[] }
  | { userId: string }
  | { proposerIds: readonly string[] };

/** A system move to try once this step's event is on record; an optional one may be refused silently. */
export type Following = {
  machine: Machine;
  id: string;
  event: string;
  input?: unknown;
  isOptional?: boolean;
};

/** The meeting's profile version under which new clocks start. */
export type Rules = { versionId: string; content: RuleProfileContent; calendar: CalendarTable };

/** One open clock to be: on an assignment, on what hangs on it (`subjectId`), or on the item itself. */
export type StartedClock = {
  assignmentId: string | null;
  subjectId: string | null;
  stage: DeadlineStage;
  startOn: Day;
  dueOn: Day;
  isEstimated: boolean;
  explanation: string;
  /** Null where a person named the day: no change of rules or calendar moves it. */
  ruleVersionId: string | null;
};

/** Where an item's hash chain ends, as it was when the step was decided. */
export type ChainHead = { headHash: string | null; eventCount: number };

export type Step = {
  tx: Tx;
  actor: Actor;
  now: Date;
  today: Day;
  rules: Rules;
  machine: Machine;
  /** Id of the proposal, assignment or reply the event is about. */
  id: string;
  event: string;
  input: unknown;
  /** The case as it was when the step was decided. */
  file: CaseFacts;
  chain: ChainHead;
  row: AssignmentFact | null;
  reply: ReplyFact | null;
  /** Ids and codes for the event row. */
  data: Record<string, unknown>;
  /** Readable strings for the erasable detail (unit names, due days, numbers). */
  facts: Record<string, string>;
  target: { unitId: string | null; userId: string | null };
  notices: { name: string; to: Recipient[] }[];
  /** Columns of the step's own row that are written together with its state: `"openedOn" = …`. */
  stamps: Prisma.Sql[];
  /** Clocks that start with this step. */
  clocks: StartedClock[];
  following: Following[];
};

/** `together` does the same for steps of one event on different items, in as many statements as for one. */
export type EffectFn = ((step: Step) => Promise<void>) & { together?: WriteTogether };

type WriteTogether = (steps: readonly Step[]) => Promise<void>;

/** An effect written once for many steps; a single one is many of one. */
export function together(write: WriteTogether): EffectFn {
  return Object.assign((step: Step) => write([step]), { together: write });
}

type Told = "row" | "reply" | "data" | "facts" | "target" | "notices" | "stamps" | "clocks" | "following";

/** A step of which nothing is told, recorded or to follow yet, but for what is given. */
export function newStep(begun: Omit<Step, Told> & Partial<Pick<Step, Told>>): Step {
  const target = { unitId: null, userId: null };
  const nothing = { data: {}, facts: {}, target, notices: [], stamps: [], clocks: [], following: [] };
  return { row: null, reply: null, ...nothing, ...begun };
}

/** The assignment a step is about; a table row that needs one is only ever fired on one. */
export function rowOf(step: Step): AssignmentFact {
  if (!step.row) throw new Error(`${step.event} needs an assignment`);
  return step.row;
}

export function replyOf(step: Step): ReplyFact {
  if (!step.reply) throw new Error(`${step.event} needs a reply`);
  return step.reply;
}

/** Adds a notice to what the outbox gets with this step; none where nobody is to be told. */
export function tellTo(step: Step, name: string, to: readonly Recipient[]): void {
  if (to.length > 0) step.notices.push({ name, to: [...to] });
}

/** Says which unit an act is done to: the event's target, and its name as it is told. */
export function aimAt(step: Step, { unitId, unitName }: Pick<AssignmentFact, "unitId" | "unitName">): void {
  step.target.unitId = unitId;
  step.facts.targetUnit = unitName;
}
