// Drives an item through the one door, as people would: an impossible state cannot be built.
import { randomUUID } from "node:crypto";
import { dayOf } from "@/lib/calendar/day";
import { db } from "@/lib/db/client";
import type { Actor } from "@/lib/lifecycle/actor";
import type { Machine } from "@/lib/lifecycle/machines";
import { type FireResult, fire } from "@/lib/transition/fire";
import { registerProposal } from "@/lib/transition/register/create";
import { memorableLogins } from "@/prisma/seed/accounts";
import { official } from "@/prisma/seed/demo/cast";
import { loadOffice, userId } from "@/prisma/seed/office";
import { unitId } from "@/prisma/seed/office/units";
import { loadReference } from "@/prisma/seed/reference";

/** A working Wednesday morning in Shanghai. */
export const start = new Date("2026-03-04T09:00:00+08:00");

/** `count` days after the start, same hour. */
export const later = (count: number): Date => new Date(start.getTime() + count * 24 * 60 * 60 * 1000);

export async function anOffice(): Promise<void> {
  await loadReference(db);
  await loadOffice(db, start);
}

/** Someone of the demo office by memorable login (prisma/seed/accounts.ts), under the post the demo gives them first. */
export async function as(login: string, now: Date = start): Promise<Actor> {
  const key = Object.keys(memorableLogins).find((one) => memorableLogins[one] === login);
  if (!key) throw new Error(`no demo account ${login}`);
  return official(key, dayOf(now));
}

export type Fire = {
  machine: Machine;
  id: string;
  event: string;
  input?: unknown;
  requestId?: string;
  version?: number;
};

/** Fires with a fresh request and no version, unless told otherwise. */
export async function act(actor: Actor, order: Fire, now: Date = start): Promise<FireResult> {
  const { version = null, requestId = randomUUID(), ...rest } = order;
  return fire(actor, { ...rest, version, requestId }, now);
}

export const culture = () => unitId("wlj");
export const education = () => unitId("jtj");
export const commerce = () => unitId("swj");

/** A proposer as signed in under a post of their own. */
export async function asProposer(proposerId: string, now: Date = start): Promise<Actor> {
  const clerk = await as("dengji", now);
  const acting = { ...clerk.acting, kind: "proposer" as const };
  return { ...clerk, userId: userId("chengban"), acting, proposerIds: [proposerId] };
}

/** The person behind the lead signature of an item. */
export async function leadOf(proposalId: string): Promise<Actor> {
  const signer = await db.signer.findFirstOrThrow({ where: { proposalId, role: "lead" } });
  return asProposer(signer.proposerId);
}

/** A draft by the congress registrar for a deputy, with three asks, co-signed by so many others. */
export async function aDraft(now: Date = start, cosigners = 0): Promise<string> {
  const meeting = await db.meeting.findFirstOrThrow({
    where: { name: { contains: "人大" } },
    include: { term: true },
  });
  const [seat, ...others] = await db.seat.findMany({
    where: { termId: meeting.termId },
    orderBy: { number: "asc" },
    take: 1 + cosigners,
  });
  if (!seat) throw new Error("the office has no deputies");
  const registered = await registerProposal(
    await as("dengji", now),
    {
      requestId: randomUUID(),
      input: {
        source: "congress",
        kind: "suggestion",
        meetingId: meeting.id,
        inSession: true,
        title: "关于加强红色旅游文化发展的建议",
        body: "我区红色遗址分散，尚未形成参观路线。建议整合资源，培训讲解队伍，纳入规划。",
        asks: ["形成一条参观路线。", "培训讲解队伍。", "写进全区旅游规划。"],
        disclosureWish: "full",
        leadProposerId: seat.proposerId,
        cosignerIds: others.map((one) => one.proposerId),
        notSecret: true,
      },
    },
    now,
  );
  return registered.proposalId;
}

/** Admitted, numbered and handed over to the 督查室. */
export async function anAdmitted(now: Date = start, cosigners = 0): Promise<string> {
  const id = await aDraft(now, cosigners);
  const registrar = await as("dengji", now);
  await act(registrar, { machine: "proposal", id, event: "submit" }, now);
  await act(registrar, { machine: "proposal", id, event: "admit" }, now);
  await act(
    registrar,
    { machine: "proposal", id, event: "handOver", input: { officeId: unitId("dcs") } },
    now,
  );
  return id;
}

type Plan = { unitId: string; duty: "lead" | "split" | "assist" | "reference"; replyNeeded?: boolean }[];

/** Dispatched to the culture bureau, assisted by the education bureau unless another plan is given. */
export async function aDispatched(now: Date = start, plan?: Plan, cosigners = 0): Promise<string> {
  const id = await anAdmitted(now, cosigners);
  const dispatcher = await as("duchashi", now);
  const rows = plan ?? [
    { unitId: culture(), duty: "lead" },
    { unitId: education(), duty: "assist" },
  ];
  await act(dispatcher, { machine: "proposal", id, event: "plan", input: { rows } }, now);
  await act(dispatcher, { machine: "proposal", id, event: "dispatch" }, now);
  return id;
}

/** The open top row of a unit on an item. */
export async function rowOf(proposalId: string, unit: string) {
  return db.assignment.findFirstOrThrow({
    where: { proposalId, unitId: unit, parentId: null, state: { not: "released" } },
  });
}

export async function stateOf(id: string): Promise<string> {
  return (await db.proposal.findUniqueOrThrow({ where: { id }, select: { state: true } })).state;
}
