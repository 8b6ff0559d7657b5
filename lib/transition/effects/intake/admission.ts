// Intake (登记、审查、立案): what the registrar's and the proposer's acts write.
import { visibleTo } from "@/lib/access/visible";
import { toDate } from "@/lib/db/day";
import { Prisma } from "@/lib/db/generated/client";
import { proposalInputs } from "@/lib/lifecycle/inputs/proposal";
import { Refused } from "@/lib/lifecycle/refusal";
import { startClock } from "@/lib/transition/clocks";
import { inputOf } from "@/lib/transition/input";
import { freeNumber, nextSerial } from "@/lib/transition/item-number";
import type { EffectFn, Step } from "@/lib/transition/step";

const where = (step: Step) => ({ id: step.file.proposal.id });

export const stampSubmitted: EffectFn = async (step) => {
  step.stamps.push(Prisma.sql`"submittedOn" = ${step.today}::date`);
  if (!step.file.signers.some((signer) => signer.consent === "invited")) return;
  // Whoever has not answered an invitation by now is no signer.
  await step.tx.signer.updateMany({
    where: { proposalId: step.file.proposal.id, consent: "invited" },
    data: { consent: "declined" },
  });
};

/** The number typed, else the one that the item has already, else the series' next one (`nextSerial`). */
export const giveNumber: EffectFn = async (step) => {
  const input = inputOf(step, proposalInputs.admit);
  const own = await step.tx.proposal.findUniqueOrThrow({ where: where(step) });
  const series = { bodyId: own.bodyId, meetingId: own.meetingId, kind: own.kind, inSession: own.inSession };
  const typed = input.numberText || own.numberText || "";
  if (typed === "") {
    // Two registrars admitting at once would read the same last serial: the meeting's row queues them.
    await step.tx.$queryRaw`SELECT "id" FROM "Meeting" WHERE "id" = ${own.meetingId}::uuid FOR UPDATE`;
    const serial = await nextSerial(step.tx, series);
    await writeNumber(step, `第${serial}号`, serial);
    return;
  }
  const { numberText, serial } = await freeNumber(step.tx, series, typed, own.id);
  await writeNumber(step, numberText, serial);
};

async function writeNumber(step: Step, numberText: string, serial: number | null): Promise<void> {
  await step.tx.proposal.update({ where: where(step), data: { numberText, serial } });
  step.facts.number = numberText;
}

export const stampAdmitted: EffectFn = async (step) => {
  await step.tx.proposal.update({ where: where(step), data: { admittedOn: toDate(step.today) } });
};

export const startHandOverClock: EffectFn = async (step) => {
  await step.tx.proposal.update({ where: where(step), data: { dispatchedOn: null } });
  await startClock(step, "handOver", {}, step.today);
};

export const recordDecline: EffectFn = async (step) => {
  const { ground, instead } = inputOf(step, proposalInputs.decline);
  const known = step.rules.content.decline.grounds.find((one) => one.code === ground);
  if (!known) throw new Refused({ code: "unknown_ground", zh: "请从列表中选择依据。", field: "ground" });
  await step.tx.proposal.update({
    where: where(step),
    data: { declineGround: ground, declineInstead: instead },
  });
  step.facts.ground = known.zh;
};

export const clearDecline: EffectFn = async (step) => {
  await step.tx.proposal.update({ where: where(step), data: { declineGround: null, declineInstead: null } });
};

export const linkDuplicate: EffectFn = async (step) => {
  const { duplicateOfId } = inputOf(step, proposalInputs.void);
  if (!duplicateOfId) return;
  const fromId = step.file.proposal.id;
  const right = await step.tx.proposal.findFirst({
    where: {
      AND: [
        { id: duplicateOfId, bodyId: step.file.proposal.bodyId, NOT: { id: fromId } },
        visibleTo(step.actor),
      ],
    },
    select: { numberText: true },
  });
  if (!right)
    throw new Refused({ code: "no_item", zh: "没有找到这一件，请重新选择。", field: "duplicateOfId" });
  await step.tx.proposalLink.create({ data: { fromId, toId: duplicateOfId, kind: "duplicate_of" } });
  step.facts.duplicateOf = right.numberText ?? "";
};

/** 议案转建议 keeps the old kind and number. */
export const convertMotion: EffectFn = async (step) => {
  const { oldNumber } = inputOf(step, proposalInputs.convert);
  await step.tx.proposal.update({
    where: where(step),
    data: { kind: "converted_motion", oldKind: "议案", oldNumber },
  });
};

/** 结转: marked with the day only. Meeting, number, rule profile and clocks stay what they are. */
export const carryOver: EffectFn = async (step) => {
  await step.tx.proposal.update({ where: where(step), data: { carriedOn: toDate(step.today) } });
  const meeting = await step.tx.meeting.findFirst({
    where: { bodyId: step.file.proposal.bodyId, opensOn: { lte: toDate(step.today) } },
    orderBy: { opensOn: "desc" },
    select: { name: true },
  });
  step.facts.carriedTo = meeting?.name ?? "";
};

export const handOver: EffectFn = async (step) => {
  const { officeId } = inputOf(step, proposalInputs.handOver);
  const office = await step.tx.unit.findFirst({
    where: { id: officeId, posts: { some: { kind: "dispatcher", validTo: null } }, validTo: null },
    select: { name: true },
  });
  if (!office)
    throw new Refused({ code: "no_office", zh: "该单位不是交办机构，请重新选择。", field: "officeId" });
  await step.tx.proposal.update({
    where: where(step),
    data: { dispatchOfficeId: officeId, handedOverOn: toDate(step.today) },
  });
  step.data.officeId = officeId;
  step.target.unitId = officeId;
  step.facts.targetUnit = office.name;
  await startClock(step, "handOver", {}, step.today);
};

export const handBack: EffectFn = async (step) => {
  await step.tx.assignment.deleteMany({ where: { proposalId: step.file.proposal.id, state: "planned" } });
  await step.tx.proposal.update({ where: where(step), data: { dispatchOfficeId: null, handedOverOn: null } });
};
