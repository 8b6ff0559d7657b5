// Reads of letters. Every one starts from visibleReplies(actor), and gives no more of a draft than the reader may know.
import "server-only";
import { maySeeName } from "@/lib/access/contacts";
import { isUuid } from "@/lib/access/uuid";
import { visibleDrafts, visibleReplies } from "@/lib/access/visible";
import { dayOf } from "@/lib/calendar/day";
import { db } from "@/lib/db/client";
import { toDay } from "@/lib/db/day";
import type { Prisma } from "@/lib/db/generated/client";
import type { Dossier } from "@/lib/dossier/open";
import type { LetterSource } from "@/lib/letter/letter";
import { copiesOf, keptPrinted, readPrinted } from "@/lib/letter/printed";
import { type Actor, hasWholeItem } from "@/lib/lifecycle/actor";
import { answeringRows } from "@/lib/lifecycle/facts";
import { type Block, blocks as blocksSchema } from "@/lib/lifecycle/inputs/reply";
import { NotVisible } from "@/lib/lifecycle/refusal";
import { patternText } from "@/lib/text/document-number";
import { type NoteState, noteState } from "./note-state";

const letterInclude = {
  assignment: {
    select: {
      unitId: true,
      unitNameThen: true,
      ordinal: true,
      unit: { select: { contactName: true, contactPhone: true } },
    },
  },
  versions: { orderBy: { number: "asc" } },
  notes: { orderBy: { at: "asc" } },
  stages: { orderBy: { ordinal: "asc" }, include: { holders: { orderBy: { id: "asc" } } } },
  deliveries: { orderBy: { id: "asc" } },
  commitments: { orderBy: { dueOn: "asc" } },
  remarks: { orderBy: { at: "asc" }, include: { signer: true } },
} satisfies Prisma.ReplyInclude;

type Stored = Prisma.ReplyGetPayload<{ include: typeof letterInclude }>;

/** What a signer said to a 征求意见稿. `by` is empty where the reader may not know the name. */
export type RemarkView = { id: string; by: string; isOwn: boolean; number: number; on: string; text: string };

/** A letter as one reader may see it. `seesDraft`: its working text, versions, notes and review too. */
export type LetterRow = Omit<ReturnType<typeof withDays>, "remarks"> & {
  seesDraft: boolean;
  remarks: RemarkView[];
  /** 随复文的附件, in their order. */
  enclosures: Enclosure[];
};

export type Enclosure = { id: string; name: string; mime: string; size: number };

/** One letter; throws NotVisible (404). */
export async function readLetter(actor: Actor, replyId: string): Promise<LetterRow> {
  const [row] = isUuid(replyId) ? await lettersWhere(actor, { id: replyId }) : [];
  if (!row) throw new NotVisible();
  return row;
}

/** One letter for somebody who works on it or reviews it; throws NotVisible for everyone else. */
export async function readDraft(actor: Actor, replyId: string): Promise<LetterRow> {
  const row = await readLetter(actor, replyId);
  if (!row.seesDraft) throw new NotVisible();
  return row;
}

/** The letters of an item, the newest round first, in the order of the units; void ones only for their own unit. */
export async function lettersOfItem(actor: Actor, proposalId: string): Promise<LetterRow[]> {
  const rows = await lettersWhere(actor, { proposalId });
  return rows.filter((row) => row.seesDraft || row.state !== "void");
}

async function lettersWhere(actor: Actor, where: Prisma.ReplyWhereInput): Promise<LetterRow[]> {
  const [rows, drafts] = await Promise.all([
    db.reply.findMany({
      where: { AND: [where, visibleReplies(actor)] },
      include: letterInclude,
      orderBy: [{ round: "desc" }, { assignment: { ordinal: "asc" } }, { createdAt: "desc" }],
    }),
    db.reply.findMany({ where: { AND: [where, visibleDrafts(actor)] }, select: { id: true } }),
  ]);
  const own = new Set(drafts.map((one) => one.id));
  const files = await enclosedIn(rows);
  return rows.map((row) => {
    const seesDraft = own.has(row.id);
    const enclosures = row.enclosureIds.flatMap((id) => files.get(id) ?? []);
    return asSeen({ ...withDays(row), enclosures, remarks: remarksOf(actor, row, seesDraft) }, seesDraft);
  });
}

async function enclosedIn(rows: readonly Stored[]): Promise<Map<string, Enclosure>> {
  const ids = rows.flatMap((row) => row.enclosureIds);
  if (ids.length === 0) return new Map();
  const select = { id: true, name: true, mime: true, size: true } as const;
  const files = await db.attachment.findMany({ where: { id: { in: ids } }, select });
  return new Map(files.map((file) => [file.id, file]));
}

/** Days leave the database as strings, here and nowhere later. */
function withDays(row: Stored) {
  return {
    ...row,
    signedOn: toDay(row.signedOn),
    issuedOn: toDay(row.issuedOn),
    publishedOn: toDay(row.publishedOn),
    stages: row.stages.map((stage) => ({
      ...stage,
      holders: stage.holders.map((one) => ({ ...one, passedOn: toDay(one.passedOn) })),
    })),
    deliveries: row.deliveries.map((one) => ({
      ...one,
      deliveredOn: toDay(one.deliveredOn),
      returnedOn: toDay(one.returnedOn),
    })),
    commitments: row.commitments.map((one) => ({ ...one, dueOn: toDay(one.dueOn) })),
  };
}

/** Proposers read their own remarks; all are read by the offices and by those who see the draft. */
function remarksOf(actor: Actor, { remarks }: Stored, seesDraft: boolean): RemarkView[] {
  const { kind } = actor.acting;
  const seesAll = seesDraft || (kind !== "proposer" && hasWholeItem(kind));
  return remarks.flatMap(({ id, signer, number, text, at }) => {
    const isOwn = kind === "proposer" && actor.proposerIds.includes(signer.proposerId);
    if (!isOwn && !seesAll) return [];
    return [{ id, isOwn, number, text, on: dayOf(at), by: maySeeName(actor, signer) ? signer.nameThen : "" }];
  });
}

/** Who does not see the draft reads the issued text, or the version shared with the proposers and nothing about it. */
function asSeen(row: Omit<LetterRow, "seesDraft">, seesDraft: boolean): LetterRow {
  if (seesDraft) return { ...row, seesDraft };
  const closed = { ...row, seesDraft, versions: [], notes: [], stages: [] };
  if (row.state === "issued") return closed;
  const shared = row.versions.find((one) => one.number === row.sharedVersion);
  return {
    ...closed,
    state: "draft",
    blocks: shared?.blocks ?? [],
    enclosures: [],
    textVersion: row.sharedVersion ?? 0,
    outcome: null,
    outcomeLetter: null,
    outcomeName: null,
    disclosure: null,
    extent: null,
    disclosureGround: "",
    documentNumber: null,
    signedOn: null,
    signedName: null,
    printed: null,
    stageOrdinal: null,
    deliveries: [],
    commitments: [],
  };
}

/** The stored paragraphs of a letter or of one of its versions. */
export function paragraphsOf(json: unknown): Block[] {
  return blocksSchema.parse(json);
}

/** Where a note of this letter stands against the text as it is now. */
export function stateOfNote(letter: LetterRow, note: LetterRow["notes"][number]): NoteState {
  const textAt = (number: number) => {
    const version = letter.versions.find((one) => one.number === number);
    return version ? paragraphsOf(version.blocks) : null;
  };
  return noteState(note, textAt, paragraphsOf(letter.blocks));
}

/** Everything the letter model needs; `blocks` may be an earlier version's. */
export async function letterSource(
  dossier: Dossier,
  reply: LetterRow,
  blocks?: readonly Block[],
): Promise<LetterSource> {
  const { head } = dossier;
  const [printed, series] = await Promise.all([
    keptPrinted(reply.printed) ??
      readPrinted(db, {
        proposalId: head.id,
        unitId: reply.unitId,
        kind: reply.kind,
        leadUnitName: answeringRows(dossier.file)[0]?.unitName ?? "",
        style: dossier.rules.content.letter,
        on: reply.signedOn,
      }),
    db.numberSeries.findUnique({ where: { unitId_kind: { unitId: reply.unitId, kind: reply.kind } } }),
  ]);
  const year = (reply.signedOn ?? dossier.today).slice(0, 4);
  return {
    ...printed,
    kind: reply.kind,
    documentNumber: reply.documentNumber,
    numberGap: series ? patternText(series.pattern, year, null) : "",
    outcomeLetter: reply.outcomeLetter,
    outcomeName: reply.outcomeName,
    disclosure: reply.disclosure,
    stamp: stampOf(reply),
    signerName: reply.signedName ?? "",
    blocks: blocks ?? paragraphsOf(reply.blocks),
    enclosures: reply.enclosures.map(({ name }) => name),
    signedOn: reply.signedOn,
  };
}

const stamps = { draft: "草稿", reviewing: "送审稿", signed: "", issued: "", void: "已作废" } as const;

/** What says on every page that this is not the signed letter; nothing on the one that is sealed and sent. */
function stampOf({ seesDraft, state }: LetterRow): string {
  return seesDraft || state === "issued" ? stamps[state] : "征求意见稿（尚未签发）";
}

/** The number 签发 will take, its serial left open; null where the unit's own OA numbers its letters. */
export async function numberToCome(reply: LetterRow, today: string): Promise<string | null> {
  const where = { unitId_kind: { unitId: reply.unitId, kind: reply.kind } };
  const series = await db.numberSeries.findUnique({ where });
  return series?.mode === "own" ? patternText(series.pattern, today.slice(0, 4), null) : null;
}

/** Who receives a copy of the letter, by name: of a signed one those that stand on it. */
export async function copiesOfLetter(
  { head }: Dossier,
  { kind, unitId, printed }: LetterRow,
): Promise<string[]> {
  return keptPrinted(printed)?.copies ?? copiesOf(db, kind, unitId, head);
}
