// 概览: what the first tab shows besides the facts of the dossier. Each list holds only what this person may read.
import "server-only";
import { maySeeContacts, maySeeName } from "@/lib/access/contacts";
import { visibleAssignments, visibleReplies, visibleTo } from "@/lib/access/visible";
import { db } from "@/lib/db/client";
import { toDate, toDay } from "@/lib/db/day";
import { isOfficePost } from "@/lib/lifecycle/actor";
import { answerKinds, answerStages } from "@/lib/lifecycle/facts";
import { dutyAmong, itemNumberZh, stateZh } from "@/lib/lifecycle/labels";
import type { Dossier } from "./open";

export type SignerView = {
  id: string;
  proposerId: string;
  isLead: boolean;
  /** Empty when the name is not to be shown to this reader. */
  name: string;
  number: string;
  group: string;
  consent: "invited" | "agreed" | "declined" | "withdrawn";
  isUnnamed: boolean;
  isOwn: boolean;
  contact: string[];
};

/** Signers in their order; telephone and address only for those who are to reach them. */
export async function signersOf({ actor, head, file }: Dossier): Promise<SignerView[]> {
  const reaches = maySeeContacts(actor, {
    bodyId: head.bodyId,
    dispatchOfficeId: head.dispatchOfficeId,
    assignments: file.assignments,
  });
  const people = reaches ? await reachable(head.signers.map((signer) => signer.proposerId)) : new Map();
  return head.signers.map((signer) => {
    const isNamed = maySeeName(actor, signer);
    return {
      id: signer.id,
      proposerId: signer.proposerId,
      isLead: signer.role === "lead",
      name: isNamed ? signer.nameThen : "",
      number: isNamed ? signer.numberThen : "",
      group: isNamed ? signer.groupThen : "",
      consent: signer.consent,
      isUnnamed: signer.isUnnamed,
      isOwn: actor.proposerIds.includes(signer.proposerId),
      contact: isNamed ? (people.get(signer.proposerId) ?? []) : [],
    };
  });
}

async function reachable(ids: readonly string[]): Promise<Map<string, string[]>> {
  const rows = await db.proposer.findMany({
    where: { id: { in: [...ids] } },
    select: {
      id: true,
      phone: true,
      workUnit: true,
      address: true,
      postcode: true,
      contacts: { where: { validTo: null }, select: { name: true, phone: true } },
    },
  });
  return new Map(
    rows.map((row) => [
      row.id,
      [
        row.workUnit,
        row.phone && `电话 ${row.phone}`,
        [row.address, row.postcode].filter(Boolean).join("，邮编 "),
        ...row.contacts.map((contact) => `联系人 ${contact.name}${contact.phone ? ` ${contact.phone}` : ""}`),
      ].filter((line) => line !== ""),
    ]),
  );
}

export type LinkView = {
  id: string;
  itemId: string;
  relation: string;
  number: string;
  title: string;
  state: string;
};

const relations: Record<string, [from: string, to: string]> = {
  handled_with: ["并案办理", "并案办理"],
  raised_again: ["再次提出，前一次为", "此后再次提出"],
  converted_from: ["由此件转来", "转为此件"],
  duplicate_of: ["重复录入，正确的一件为", "重复录入的一件"],
};

const linked = { select: { id: true, title: true, numberText: true, source: true, state: true } } as const;

/** Linked items that this person may open as well. */
export async function linksOf({ actor, head }: Dossier): Promise<LinkView[]> {
  const seen = visibleTo(actor);
  const rows = await db.proposalLink.findMany({
    where: {
      OR: [
        { fromId: head.id, to: { is: seen } },
        { toId: head.id, from: { is: seen } },
      ],
    },
    select: { id: true, kind: true, fromId: true, from: linked, to: linked },
    orderBy: { createdAt: "asc" },
  });
  return rows.map((row) => {
    const isFrom = row.fromId === head.id;
    const other = isFrom ? row.to : row.from;
    return {
      id: row.id,
      itemId: other.id,
      relation: relations[row.kind]?.[isFrom ? 0 : 1] ?? "",
      number: itemNumberZh(other.source, other.numberText),
      title: other.title,
      state: stateZh("proposal", other.state, other.source),
    };
  });
}

export type UnitView = {
  id: string;
  unit: string;
  duty: string;
  state: string;
  stateZh: string;
  since: string;
  note: string;
};

/** The units that work on it now, the lead first; a plan only for those who may know it. */
export async function unitsOf({ actor, head }: Dossier): Promise<UnitView[]> {
  const rows = await db.assignment.findMany({
    where: {
      AND: [{ proposalId: head.id, parentId: null, state: { not: "released" } }, visibleAssignments(actor)],
    },
    select: {
      id: true,
      unitNameThen: true,
      duty: true,
      state: true,
      isDeemed: true,
      openedOn: true,
      acknowledgedOn: true,
      doneOn: true,
      replyNeeded: true,
    },
    orderBy: [{ duty: "asc" }, { ordinal: "asc" }],
  });
  return rows.map((row) => ({
    id: row.id,
    unit: row.unitNameThen,
    duty: dutyAmong(row.duty, rows),
    state: row.state,
    stateZh: stateZh("assignment", row.state, head.source),
    since: sinceText(row),
    note: row.replyNeeded || row.duty === "reference" ? "" : "不需书面答复",
  }));
}

type Dated = { openedOn: Date | null; acknowledgedOn: Date | null; doneOn: Date | null; isDeemed: boolean };

function sinceText(row: Dated): string {
  if (row.doneOn) return `${toDay(row.doneOn)} 完成`;
  if (row.acknowledgedOn) return `${toDay(row.acknowledgedOn)} ${row.isDeemed ? "视同签收" : "签收"}`;
  return row.openedOn ? `${toDay(row.openedOn)} 交办` : "";
}

/**
 * Outcome classes of the newest issued answers in the order of the units: 「A」, and 「A / C」 for a split set. A class that
 * a supplement has moved keeps both letters: 「B类 → A类」.
 */
export async function outcomeText({ actor, head }: Dossier): Promise<string> {
  const rows = await db.reply.findMany({
    where: {
      AND: [{ proposalId: head.id, kind: { in: [...answerKinds] }, state: "issued" }, visibleReplies(actor)],
    },
    select: { assignmentId: true, kind: true, outcomeLetter: true, outcomeName: true },
    orderBy: [
      { assignment: { ordinal: "asc" } },
      { round: "desc" },
      { issuedOn: "desc" },
      { createdAt: "desc" },
    ],
  });
  const newest = (kind: "answer" | "supplement", assignmentId: string) =>
    rows.find((row) => row.kind === kind && row.assignmentId === assignmentId);
  const units = [...new Set(rows.map((row) => row.assignmentId))];
  const pairs = units.flatMap((id) => {
    const answer = newest("answer", id);
    return answer ? [{ answer, moved: newest("supplement", id) }] : [];
  });
  const [only] = pairs;
  if (pairs.length === 1 && only) return movedText(only.answer, only.moved, classText);
  return pairs.map(({ answer, moved }) => movedText(answer, moved, shortClass)).join(" / ");
}

type Classed = { outcomeLetter: string | null; outcomeName: string | null };

function movedText(answer: Classed, moved: Classed | undefined, say: (row: Classed) => string): string {
  if (!moved || shortClass(moved) === "" || shortClass(moved) === shortClass(answer)) return say(answer);
  const from = answer.outcomeLetter ? `${answer.outcomeLetter}类` : shortClass(answer);
  return `${say === classText ? from : shortClass(answer)} → ${say(moved)}`;
}

const shortClass = (row: Classed) => row.outcomeLetter ?? row.outcomeName ?? "";

function classText(row: Classed): string {
  return row.outcomeLetter ? `${row.outcomeLetter}类（${row.outcomeName ?? ""}）` : (row.outcomeName ?? "");
}

export type ClockView = {
  id: string;
  stage: string;
  dueOn: string;
  explanation: string;
  isEstimated: boolean;
  unit: string;
  /** Whose day it is: a unit's row, or (subject) a letter, a rating, a promise; the item's own has neither. */
  assignmentId: string | null;
  subjectId: string | null;
};

/** A proposer follows milestones, not the units' inner windows. */
const forProposers: readonly string[] = [...answerStages, "commitment", "ratingWindow"];
/** Between the offices: nothing a unit has to keep. */
const forOffices = ["handOver"];

/** Running clocks that concern this person, soonest first: those of the item, and of the rows they may see. */
export async function clocksOf({ actor, head, today }: Dossier): Promise<ClockView[]> {
  const { kind } = actor.acting;
  const isOffice = isOfficePost(kind);
  const rows = await db.deadline.findMany({
    where: {
      proposalId: head.id,
      endedBy: null,
      OR: [{ assignmentId: null }, { assignment: { is: visibleAssignments(actor) } }],
      // The window for 退办 is a right: once the row is acknowledged or the day is past, nothing is late.
      NOT: {
        stage: "contest",
        OR: [{ dueOn: { lt: toDate(today) } }, { assignment: { is: { state: { not: "pending" } } } }],
      },
    },
    orderBy: [{ dueOn: "asc" }, { id: "asc" }],
    include: { assignment: { select: { unitNameThen: true } } },
  });
  const own = rows.filter((row) => {
    if (kind === "proposer") return forProposers.includes(row.stage);
    return isOffice || !forOffices.includes(row.stage);
  });
  return own
    .filter((row, at) => own.findIndex((one) => isSame(one, row)) === at)
    .map((row) => ({
      id: row.id,
      stage: row.stage,
      dueOn: toDay(row.dueOn),
      explanation: row.explanation,
      isEstimated: row.isEstimated,
      unit: row.assignment?.unitNameThen ?? "",
      assignmentId: row.assignmentId,
      subjectId: row.subjectId,
    }));
}

type Clock = { stage: string; dueOn: Date; assignmentId: string | null };

/** Rating windows of several signers on one day are one line. */
function isSame(a: Clock, b: Clock): boolean {
  return a.stage === b.stage && a.assignmentId === b.assignmentId && +a.dueOn === +b.dueOn;
}

/** A day column as tables print it; empty when there is none. */
export function dayText(date: Date | null): string {
  return toDay(date) ?? "";
}
