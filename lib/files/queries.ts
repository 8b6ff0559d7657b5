// Finding a file for somebody: whatever they may not open does not exist for them.
import "server-only";
import { visibleDrafts, visibleReplies, visibleTo } from "@/lib/access/visible";
import { db } from "@/lib/db/client";
import type { AttachmentPurpose } from "@/lib/db/generated/enums";
import type { Actor, PostKind } from "@/lib/lifecycle/actor";
import { answeringDuties } from "@/lib/lifecycle/facts";
import { rowsInForce } from "@/lib/lifecycle/spans";
import { mayOpen, type Relation } from "./readers";

export type StoredFile = { id: string; sha256: string; name: string; mime: string; size: number };

const fields = {
  id: true,
  sha256: true,
  name: true,
  mime: true,
  size: true,
  purpose: true,
  proposalId: true,
  uploadedById: true,
} as const;

type Row = StoredFile & { purpose: AttachmentPurpose; proposalId: string | null; uploadedById: string };

const unitPosts: readonly PostKind[] = ["coordinator", "handler", "section_head", "deputy_leader", "leader"];

/**
 * The file, when `actor` may open it under the post they act in; else null (answered as 404). A file that no act
 * has used yet is its uploader's alone.
 */
export async function findFile(actor: Actor, id: string): Promise<StoredFile | null> {
  const file = await db.attachment.findUnique({ where: { id }, select: fields });
  if (!file) return null;
  if (file.proposalId === null) return file.uploadedById === actor.userId ? file : null;
  const proposal = await db.proposal.findFirst({
    where: { AND: [{ id: file.proposalId }, visibleTo(actor)] },
    select: { id: true, bodyId: true, dispatchOfficeId: true },
  });
  if (!proposal) return null;
  const held = await relationsOf(actor, file, proposal);
  return mayOpen(file.purpose, held) ? file : null;
}

export type FileView = StoredFile & { purpose: AttachmentPurpose; createdAt: Date };

/** Every file of an item that `actor` may open, the oldest first; the caller has checked that they see the item. */
export async function filesOf(actor: Actor, item: Item): Promise<FileView[]> {
  const files = await db.attachment.findMany({
    where: { proposalId: item.id },
    select: { ...fields, createdAt: true },
    orderBy: { createdAt: "asc" },
    take: 500,
  });
  if (files.length === 0) return [];
  const base = await itemRelations(actor, item);
  const withLetters = await readWithLetters(actor, item.id, files);
  const colleagues = base.has("unit") ? await colleaguesAmong(actor, files) : new Set<string>();
  return files.filter((file) => {
    const held = new Set(base);
    if (withLetters.has(file.id)) held.add("reply");
    if (colleagues.has(file.uploadedById)) held.add("uploaderUnit");
    return mayOpen(file.purpose, held);
  });
}

/**
 * Those of the files that belong to a letter the actor may read: the sealed copy, and the enclosures. Before the letter is
 * out its enclosures are for those who see the draft; 征求意见稿 goes without them.
 */
async function readWithLetters(
  actor: Actor,
  proposalId: string,
  files: readonly Pick<Row, "id" | "purpose">[],
): Promise<Set<string>> {
  if (!files.some(({ purpose }) => lettersOwn.includes(purpose))) return new Set();
  const rows = await db.reply.findMany({
    where: {
      proposalId,
      OR: [{ AND: [{ state: "issued" }, visibleReplies(actor)] }, visibleDrafts(actor)],
    },
    select: { sealedCopyId: true, enclosureIds: true },
  });
  return new Set(
    rows.flatMap((row) => [...(row.sealedCopyId ? [row.sealedCopyId] : []), ...row.enclosureIds]),
  );
}

const lettersOwn: readonly AttachmentPurpose[] = ["sealed_copy", "enclosure"];

async function colleaguesAmong(actor: Actor, files: readonly Row[]): Promise<Set<string>> {
  const { institutionId } = actor.acting;
  const rows = await db.post.findMany({
    where: {
      userId: { in: [...new Set(files.map((file) => file.uploadedById))] },
      unit: { OR: [{ id: institutionId }, { parentId: institutionId }] },
    },
    select: { userId: true },
  });
  return new Set(rows.map((row) => row.userId));
}

type Item = { id: string; bodyId: string; dispatchOfficeId: string | null };

async function relationsOf(actor: Actor, file: Row, item: Item): Promise<Set<Relation>> {
  const held = await itemRelations(actor, item);
  if ((await readWithLetters(actor, item.id, [file])).has(file.id)) held.add("reply");
  if (held.has("unit") && (await isOfOwnUnit(actor, file.uploadedById))) held.add("uploaderUnit");
  return held;
}

/** How the actor stands to the item, whichever of its files is asked for. */
async function itemRelations(actor: Actor, item: Item): Promise<Set<Relation>> {
  const held = new Set<Relation>();
  const { kind, unitId } = actor.acting;
  if (kind === "registrar" && unitId === item.bodyId) held.add("registrar");
  if (kind === "dispatcher" && unitId === item.dispatchOfficeId) held.add("dispatcher");
  if (kind === "proposer") held.add("proposer");
  if (unitPosts.includes(kind)) {
    held.add("unit");
    if (await answersFor(actor, item.id)) held.add("lead");
  }
  return held;
}

/** Does the actor's bureau hold a lead or split row that is at work? */
async function answersFor(actor: Actor, proposalId: string): Promise<boolean> {
  const row = await db.assignment.findFirst({
    where: {
      proposalId,
      unitId: actor.acting.institutionId,
      duty: { in: [...answeringDuties] },
      state: { in: [...rowsInForce] },
    },
    select: { id: true },
  });
  return row !== null;
}

async function isOfOwnUnit(actor: Actor, userId: string): Promise<boolean> {
  const { institutionId } = actor.acting;
  const post = await db.post.findFirst({
    where: { userId, unit: { OR: [{ id: institutionId }, { parentId: institutionId }] } },
    select: { id: true },
  });
  return post !== null;
}
