// Reads of letters. Every one starts from visibleReplies(actor).
import "server-only";
import { visibleReplies } from "@/lib/access/visible";
import { db } from "@/lib/db/client";
import { toDay } from "@/lib/db/day";
import type { Prisma } from "@/lib/db/generated/client";
import type { Dossier } from "@/lib/dossier/open";
import type { Actor } from "@/lib/lifecycle/actor";
import { answeringRows } from "@/lib/lifecycle/facts";
import { type Block, blocks as blocksSchema } from "@/lib/lifecycle/inputs/reply";
import { NotVisible } from "@/lib/lifecycle/refusal";
import type { LetterSource } from "./letter";

const letterInclude = {
  assignment: {
    select: {
      unitId: true,
      unitNameThen: true,
      duty: true,
      unit: { select: { contactName: true, contactPhone: true } },
    },
  },
  versions: { orderBy: { number: "asc" } },
  notes: { orderBy: { at: "asc" } },
  stages: { orderBy: { ordinal: "asc" }, include: { holders: { orderBy: { id: "asc" } } } },
  deliveries: { orderBy: { id: "asc" } },
  commitments: { orderBy: { dueOn: "asc" } },
} satisfies Prisma.ReplyInclude;

export type LetterRow = Prisma.ReplyGetPayload<{ include: typeof letterInclude }>;

/** One letter with its versions, notes, chain and deliveries; throws NotVisible (404). */
export async function readLetter(actor: Actor, replyId: string): Promise<LetterRow> {
  const row = await db.reply.findFirst({
    where: { AND: [{ id: replyId }, visibleReplies(actor)] },
    include: letterInclude,
  });
  if (!row) throw new NotVisible();
  return row;
}

/** The stored paragraphs of a letter or of one of its versions. */
export function paragraphsOf(json: unknown): Block[] {
  return blocksSchema.parse(json);
}

/** Everything the letter model needs; `blocks` may be an earlier version's. */
export async function letterSource(
  dossier: Dossier,
  reply: LetterRow,
  blocks?: readonly Block[],
): Promise<LetterSource> {
  const { head, file } = dossier;
  const [signers, series, copies] = await Promise.all([
    db.signer.findMany({
      where: { proposalId: head.id, consent: "agreed" },
      orderBy: { ordinal: "asc" },
      select: { nameThen: true, isUnnamed: true, proposer: { select: { kind: true } } },
    }),
    db.numberSeries.findUnique({ where: { unitId_kind: { unitId: reply.unitId, kind: reply.kind } } }),
    copiesOf(dossier, reply.kind),
  ]);
  const year = reply.signedOn ? toDay(reply.signedOn).slice(0, 4) : dossier.today.slice(0, 4);
  return {
    kind: reply.kind,
    source: head.source,
    meetingName: head.meeting.name,
    numberText: head.numberText ?? "",
    title: head.title,
    unitName: reply.assignment.unitNameThen,
    documentNumber: reply.documentNumber,
    numberGap: series?.pattern.replace("{year}", year).replace("{n}", "　") ?? "",
    outcomeLetter: reply.outcomeLetter,
    outcomeName: reply.outcomeName,
    disclosure: reply.disclosure,
    signers: signers.map((one) => ({ name: one.isUnnamed ? "×××" : one.nameThen, kind: one.proposer.kind })),
    leadUnitName: answeringRows(file)[0]?.unitName ?? "",
    blocks: blocks ?? paragraphsOf(reply.blocks),
    signedOn: toDay(reply.signedOn),
    contact: { name: reply.assignment.unit.contactName, phone: reply.assignment.unit.contactPhone },
    copies,
  };
}

/** An answer is copied to the body that received the item and to the 交办机构; an opinion to nobody. */
async function copiesOf({ head }: Dossier, kind: string): Promise<string[]> {
  if (kind === "opinion") return [];
  const ids = [head.bodyId, head.dispatchOfficeId].filter((id) => id !== null);
  const units = await db.unit.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } });
  return ids.flatMap((id) => units.find((unit) => unit.id === id)?.name ?? []);
}
