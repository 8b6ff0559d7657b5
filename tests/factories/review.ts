// A letter under review, under whatever chain a test asks for.
import { buildActor } from "@/lib/access/build-actor";
import { dayOf } from "@/lib/calendar/day";
import { db } from "@/lib/db/client";
import { toDate } from "@/lib/db/day";
import type { PostKind, ReplyKind } from "@/lib/db/generated/enums";
import type { Actor } from "@/lib/lifecycle/actor";
import type { ChainStage } from "@/lib/rules/chain/chain";
import { saveDraft } from "@/lib/transition/autosave";
import { unitId } from "@/prisma/seed/office/units";
import { act, aDispatched, as, culture, start } from "./case";
import { consulted, delegated, drafted, waived } from "./letter";

export const head = { post: "section_head", scope: "ownSection" } as const;
export const office = { post: "coordinator", scope: "ownUnit" } as const;
export const deputy = { post: "deputy_leader", scope: "inCharge" } as const;
export const leader = { post: "leader", scope: "ownUnit" } as const;
export const desk = { post: "dispatcher", scope: "dispatchOffice" } as const;
export const assistants = { post: "coordinator", scope: "assistUnits" } as const;

/** A unit's own chain from the start on (the culture bureau's unless told), in place of the one before. */
export async function chainIs(
  stages: ChainStage[],
  unitId = culture(),
  kind: ReplyKind = "answer",
): Promise<void> {
  await db.unitChain.deleteMany({ where: { unitId, kind } });
  await db.unitChain.create({
    data: { unitId, kind, stages, validFrom: toDate(dayOf(start)) },
  });
}

/** A letter of the culture bureau, ready to be sent up. */
export async function aReadyLetter(): Promise<string> {
  const id = await aDispatched();
  await delegated(id);
  await waived(id);
  await consulted(id);
  return drafted(id);
}

export const press = async (
  who: string | Actor,
  replyId: string,
  event: string,
  input?: unknown,
  now: Date = start,
) =>
  act(
    typeof who === "string" ? await as(who, now) : who,
    { machine: "reply", id: replyId, event, input },
    now,
  );

export const letter = (id: string) =>
  db.reply.findUniqueOrThrow({
    where: { id },
    include: { stages: { orderBy: { ordinal: "asc" }, include: { holders: { orderBy: { id: "asc" } } } } },
  });

export async function whereItStands(id: string): Promise<string> {
  const found = await letter(id);
  if (found.state !== "reviewing") return found.state;
  return found.stages.find((stage) => stage.ordinal === found.stageOrdinal)?.name ?? "";
}

export async function factsOf(replyId: string, event: string): Promise<Record<string, string>> {
  const { values } = await db.eventDetail.findFirstOrThrow({
    where: { event: { subjectId: replyId, event } },
    orderBy: { event: { sequence: "desc" } },
  });
  return (values as { facts: Record<string, string> }).facts;
}

/** Rewrites the draft's first paragraph. */
export async function rewrite(replyId: string, text: string, login = "chengban"): Promise<void> {
  const { draftCounter, blocks, outcome } = await letter(replyId);
  const [first, ...rest] = blocks as { id: string; text: string }[];
  const open = { disclosure: "proactive" as const, extent: "full" as const };
  const changed = { blocks: [{ ...first, text }, ...rest], outcome, ...open };
  await saveDraft(await as(login), { replyId, draftCounter, text: changed as never }, start);
}

/** Whoever holds a post in a unit of the demo office, by its code, acting under it. */
export async function memberOf(code: string, kind: PostKind): Promise<Actor> {
  const post = await db.post.findFirstOrThrow({ where: { unitId: unitId(code), kind, validTo: null } });
  return actorAt(post);
}

export async function actorAt(post: { id: string; userId: string }): Promise<Actor> {
  const actor = await buildActor(db, post.userId, post.id, dayOf(start));
  if (!actor) throw new Error("nobody holds the post");
  return actor;
}
