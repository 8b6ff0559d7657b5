// Drafting (起草): opening a letter, its text, its versions.
import type { Prisma } from "@/lib/db/generated/client";
import { answeringRows, draftingRows, issuedAnswers, withAssignment } from "@/lib/lifecycle/facts";
import { hasOwnAnswer } from "@/lib/lifecycle/guards/proposal";
import { proposalInputs } from "@/lib/lifecycle/inputs/proposal";
import { replyInputs } from "@/lib/lifecycle/inputs/reply";
import { meetClocks } from "@/lib/transition/clocks";
import { inputOf } from "@/lib/transition/input";
import { mustHold } from "@/lib/transition/own-row";
import { type EffectFn, replyOf, rowOf, type Step } from "@/lib/transition/step";
import { outcomeWord } from "@/lib/transition/told";
import { answerOfForerunner } from "./forerunner";
import { outcomeOf } from "./outcome-class";

const own = (step: Step) => ({ id: replyOf(step).id });

/** A lead or split row answers the proposer, an assist row gives its opinion to the lead. */
export const openReply: EffectFn = async (step) => {
  const row = rowOf(step);
  const kind = row.duty === "assist" ? ("opinion" as const) : ("answer" as const);
  // 重办 by the unit that took over: it begins with what the unit before it had answered.
  const before = kind === "answer" && row.round > 1 ? answerOfForerunner(step.file, row) : undefined;
  if (before) return startCopy(step, before.id);
  const sentBack = kind === "opinion" ? await sentBackOpinion(step) : null;
  const created = await step.tx.reply.create({
    data: {
      proposalId: step.file.proposal.id,
      assignmentId: row.id,
      unitId: row.unitId,
      kind,
      round: row.round,
      blocks: kind === "answer" ? await outlineOf(step) : ((sentBack?.blocks ?? []) as Prisma.InputJsonValue),
      enclosureIds: sentBack?.enclosureIds ?? [],
      previousId: sentBack?.id ?? null,
    },
    select: { id: true },
  });
  step.data.replyId = created.id;
};

/** 退回重提: the new opinion begins with the text that was sent back; the issued one stays as it is. */
async function sentBackOpinion(step: Step) {
  return step.tx.reply.findFirst({
    where: { assignmentId: rowOf(step).id, kind: "opinion", state: "issued" },
    orderBy: [{ issuedOn: "desc" }, { id: "desc" }],
    select: { id: true, blocks: true, enclosureIds: true },
  });
}

/** An empty answer begins with one numbered heading per ask of this row, so that none is forgotten. */
async function outlineOf(step: Step): Promise<Prisma.InputJsonValue> {
  const row = rowOf(step);
  const ids = row.askIds.length > 0 ? [...row.askIds] : [...step.file.proposal.askIds];
  return ids.flatMap((askId, index) => [
    { id: `h${index + 1}`, askId, level: 1, text: "" },
    { id: `p${index + 1}`, askId, level: 0, text: "" },
  ]);
}

/** Written by autosave; leaves no event, but the writer is remembered for 回避. */
export const writeDraft: EffectFn = async (step) => {
  await writeText(step, inputOf(step, replyInputs.write));
  await rememberWriter(step);
  await step.tx.reply.update({ where: own(step), data: { draftCounter: { increment: 1 } } });
};

/** Whoever writes the letter or encloses a file does not review it (回避). */
export const rememberWriter: EffectFn = async (step) => {
  const { tx, actor } = step;
  const replyId = replyOf(step).id;
  const userId = actor.userId;
  const where = { replyId_userId: { replyId, userId } };
  await tx.replyWriter.upsert({ where, create: { replyId, userId }, update: {} });
};

type LetterText = ReturnType<(typeof replyInputs.write)["parse"]>;

async function writeText(step: Step, text: LetterText): Promise<void> {
  const { blocks, outcome, disclosure, extent, disclosureGround } = text;
  await step.tx.reply.update({
    where: own(step),
    data: {
      blocks,
      ...outcomeOf(step.rules.content, outcome),
      disclosure: disclosure ?? null,
      extent: extent ?? null,
      disclosureGround,
    },
  });
}

export const keepVersion: EffectFn = async (step) => {
  await addVersion(step, "送审");
  step.facts.outcome = await outcomeWord(step, replyOf(step).id);
  // The inner day asks for a draft, and here it is: from now on the letter's own clock counts.
  for (const row of draftingRows(step.file.assignments, rowOf(step)))
    await meetClocks(step, ["inner"], { assignmentId: row.id });
};

async function addVersion(step: Step, cause: string): Promise<void> {
  const reply = await step.tx.reply.update({
    where: own(step),
    data: { textVersion: { increment: 1 } },
    select: { textVersion: true, blocks: true, outcome: true, disclosure: true },
  });
  await step.tx.replyVersion.create({
    data: {
      replyId: replyOf(step).id,
      number: reply.textVersion,
      blocks: reply.blocks as Prisma.InputJsonValue,
      outcome: reply.outcome,
      disclosure: reply.disclosure,
      cause,
      createdById: step.actor.userId,
      createdName: step.actor.name,
      createdAt: step.now,
    },
  });
  step.data.textVersion = reply.textVersion;
}

/** A reviewer's own correction: a new version, shown as a difference; earlier passes then need 复核. */
export const correctText: EffectFn = async (step) => {
  const { remark: _, ...text } = inputOf(step, replyInputs.correct);
  await writeText(step, text);
  await addVersion(step, "审核修改");
};

/** 补充答复 on an assignment that has answered. */
export const startSupplement: EffectFn = async (step) => {
  const { assignmentId } = inputOf(step, proposalInputs.supplement);
  const file = withAssignment(step.file, assignmentId);
  mustHold(step, hasOwnAnswer, file);
  const [row] = answeringRows(file);
  if (!row) throw new Error("an answer without an assignment that answers");
  const created = await step.tx.reply.create({
    data: {
      proposalId: step.file.proposal.id,
      assignmentId,
      unitId: row.unitId,
      kind: "supplement",
      round: row.round,
      previousId: issuedAnswers(file).at(-1)?.id ?? null,
    },
    select: { id: true },
  });
  step.data.replyId = created.id;
  step.target.unitId = row.unitId;
  step.facts.targetUnit = row.unitName;
};

/** Rework starts a new reply whose text begins as a copy; the issued one stays untouched. */
export const copyReply: EffectFn = async (step) => {
  const row = rowOf(step);
  const last = await step.tx.reply.findFirst({
    where: { assignmentId: row.id, kind: "answer", state: "issued" },
    orderBy: { round: "desc" },
    select: { id: true },
  });
  if (!last) return;
  await startCopy(step, last.id);
};

/** A new answer of this round whose text begins as that of an issued one. */
async function startCopy(step: Step, fromId: string): Promise<void> {
  const row = rowOf(step);
  const last = await step.tx.reply.findUniqueOrThrow({ where: { id: fromId } });
  const created = await step.tx.reply.create({
    data: {
      proposalId: step.file.proposal.id,
      assignmentId: row.id,
      unitId: row.unitId,
      kind: "answer",
      round: step.file.proposal.round,
      blocks: last.blocks as Prisma.InputJsonValue,
      outcome: last.outcome,
      outcomeLetter: last.outcomeLetter,
      outcomeName: last.outcomeName,
      disclosure: last.disclosure,
      extent: last.extent,
      disclosureGround: last.disclosureGround,
      enclosureIds: last.enclosureIds,
      previousId: last.id,
    },
    select: { id: true },
  });
  step.data.replyId = created.id;
}
