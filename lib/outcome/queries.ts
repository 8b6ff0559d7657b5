// 结果: what became of an item's answers. Reads only; each list holds no more than this person may know.
import "server-only";
import { maySeeName } from "@/lib/access/contacts";
import { visibleReplies } from "@/lib/access/visible";
import { db } from "@/lib/db/client";
import { toDay } from "@/lib/db/day";
import type { Prisma } from "@/lib/db/generated/client";
import type { Dossier } from "@/lib/dossier/open";
import { answerKinds, answerStages, currentAnswers } from "@/lib/lifecycle/facts";
import type { RatingLevel } from "@/lib/rules/ratings";

export type RatingView = {
  id: string;
  /** Empty where the name is not to be shown to this reader. */
  signer: string;
  isLead: boolean;
  isOwn: boolean;
  state: "awaiting" | "rated" | "no_response";
  attitude: RatingLevel | null;
  result: RatingLevel | null;
  received: boolean | null;
  receivedOn: string | null;
  remarkToUnit: string;
  /** 仅人大、政协可见: null for everybody but the body's registrar and the signer himself. */
  remarkPrivate: string | null;
  enteredAs: "signer" | "link" | "registrar" | null;
  /** The scanned form, for the registrar. */
  scanId: string | null;
  isLate: boolean;
  remindedOn: string | null;
  ratedOn: string | null;
  /** Last day of the running window. */
  dueOn: string | null;
};

export type DeliveryView = { id: string; to: string; isCopy: boolean; method: string; on: string | null };

export type AnswerView = {
  id: string;
  kind: "answer" | "supplement";
  unit: string;
  round: number;
  /** The one that counts: no later round has replaced it. */
  isCurrent: boolean;
  documentNumber: string;
  issuedOn: string | null;
  outcome: string;
  /** A supplement that moved the class (B→A): the class of the answer it adds to; else empty. */
  movedFrom: string;
  /** The day it was due, and issued on or before it; null where no clock was kept. */
  dueOn: string | null;
  deliveries: DeliveryView[];
  ratings: RatingView[];
  /** 合并评价 by the profile; null while it is open, and for proposers, who read their own rating only. */
  combined: string | null;
};

const include = {
  assignment: { select: { unitNameThen: true } },
  deliveries: { include: { signer: true }, orderBy: { id: "asc" } },
  ratings: { include: { signer: true }, orderBy: { signer: { ordinal: "asc" } } },
} satisfies Prisma.ReplyInclude;

type Stored = Prisma.ReplyGetPayload<{ include: typeof include }>;
type Clock = Prisma.DeadlineGetPayload<object>;

/** Issued answers and supplements, the newest round first, with deliveries and ratings. */
export async function answersOf(dossier: Dossier): Promise<AnswerView[]> {
  const { actor, head, file } = dossier;
  const [rows, clocks] = await Promise.all([
    db.reply.findMany({
      where: {
        AND: [
          { proposalId: head.id, state: "issued", kind: { in: [...answerKinds] } },
          visibleReplies(actor),
        ],
      },
      include,
      orderBy: [{ round: "desc" }, { assignment: { ordinal: "asc" } }, { createdAt: "desc" }],
    }),
    db.deadline.findMany({
      where: { proposalId: head.id, stage: { in: [...answerStages, "ratingWindow"] } },
      orderBy: { id: "asc" },
    }),
  ]);
  const current = new Set(currentAnswers(file).map((reply) => reply.id));
  const isProposer = actor.acting.kind === "proposer";
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind === "supplement" ? "supplement" : "answer",
    unit: row.assignment.unitNameThen,
    round: row.round,
    isCurrent: current.has(row.id),
    documentNumber: row.documentNumber ?? "",
    issuedOn: toDay(row.issuedOn),
    outcome: classText(row),
    movedFrom: movedFrom(row, rows),
    dueOn: dueOf(row, clocks),
    deliveries: deliveriesOf(dossier, row),
    ratings: ratingsOf(dossier, row, clocks),
    combined: isProposer ? null : (file.replies.find((one) => one.id === row.id)?.combinedRating ?? null),
  }));
}

function classText(row: { outcomeLetter: string | null; outcomeName: string | null }): string {
  return row.outcomeLetter ? `${row.outcomeLetter}类（${row.outcomeName ?? ""}）` : (row.outcomeName ?? "");
}

/** The class before a supplement's own: of the answer (or earlier supplement) of the same unit and round. */
function movedFrom(row: Stored, rows: readonly Stored[]): string {
  if (row.kind !== "supplement") return "";
  const before = rows.find((one) => one.id === row.previousId);
  if (!before?.outcome || before.outcome === row.outcome) return "";
  return before.outcomeLetter ? `${before.outcomeLetter}类` : (before.outcomeName ?? "");
}

/** The clock that ended on the day of issue; a supplement keeps none. */
function dueOf(row: Stored, clocks: readonly Clock[]): string | null {
  if (row.kind !== "answer" || !row.issuedOn) return null;
  const issued = +row.issuedOn;
  const met = clocks.findLast(
    (clock) => clock.assignmentId === row.assignmentId && clock.metOn !== null && +clock.metOn === issued,
  );
  return met ? toDay(met.dueOn) : null;
}

/** A proposer sees what was sent to themselves and the copies; the others every addressee they may name. */
function deliveriesOf({ actor }: Dossier, row: Stored): DeliveryView[] {
  const isProposer = actor.acting.kind === "proposer";
  return row.deliveries.flatMap(({ id, signer, toName, method, deliveredOn }) => {
    const isOwn = signer !== null && actor.proposerIds.includes(signer.proposerId);
    if (isProposer && signer && !isOwn) return [];
    const to = signer && !maySeeName(actor, signer) ? "" : toName;
    return [{ id, to, isCopy: signer === null, method, on: toDay(deliveredOn) }];
  });
}

function ratingsOf({ actor }: Dossier, row: Stored, clocks: readonly Clock[]): RatingView[] {
  const { kind } = actor.acting;
  return row.ratings.flatMap((rating) => {
    const { signer } = rating;
    const isOwn = kind === "proposer" && actor.proposerIds.includes(signer.proposerId);
    if (kind === "proposer" && !isOwn) return [];
    const clock = clocks.find((one) => one.subjectId === rating.id && one.endedBy === null);
    const { id, state, attitude, result, received, remarkToUnit, enteredAs, isLate } = rating;
    return [
      {
        ...{ id, state, attitude, result, received, remarkToUnit, enteredAs, isLate, isOwn },
        signer: maySeeName(actor, signer) ? signer.nameThen : "",
        isLead: signer.role === "lead",
        receivedOn: toDay(rating.receivedOn),
        // The government's own 交办机构 reads no word that was meant for 人大、政协 alone.
        remarkPrivate: kind === "registrar" || isOwn ? rating.remarkPrivate : null,
        scanId: kind === "registrar" ? rating.scanId : null,
        remindedOn: toDay(rating.remindedOn),
        ratedOn: toDay(rating.ratedOn),
        dueOn: clock ? toDay(clock.dueOn) : null,
      },
    ];
  });
}

export type RulingView = { id: string; on: string; participants: string; conclusion: string; round: number };

/** 专题会裁定 of the item, the first first; whoever sees the item may read them. */
export async function rulingsOf({ head }: Dossier): Promise<RulingView[]> {
  const rows = await db.ruling.findMany({ where: { proposalId: head.id }, orderBy: { on: "asc" } });
  return rows.map(({ id, on, participants, conclusion, round }) => ({
    ...{ id, participants, conclusion, round },
    on: toDay(on),
  }));
}
