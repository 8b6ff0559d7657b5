// 随复文的附件: the files that go out with a letter; added, put in order and taken away while it is drafted.
import { replyInputs } from "@/lib/lifecycle/inputs/reply";
import { Refused } from "@/lib/lifecycle/refusal";
import { inputOf } from "@/lib/transition/input";
import { type EffectFn, replyOf, type Step } from "@/lib/transition/step";

/** More than any letter has; a longer list is one file with its own table of contents. */
const mostEnclosures = 20;

/** The files, already linked to the item, at the end of the letter's list. */
export const addEnclosures: EffectFn = async (step) => {
  const { fileIds } = inputOf(step, replyInputs.enclose);
  const now = [...(await enclosureIds(step)), ...fileIds];
  if (now.length > mostEnclosures) {
    const zh = `一份复文最多 ${mostEnclosures} 个附件，请合并后再传。`;
    throw new Refused({ code: "many_enclosures", zh, field: "fileIds" });
  }
  await keepEnclosures(step, now);
  step.facts.files = await namesOf(step, fileIds);
};

/** One place up or down the list, and so in 附件说明 and in whatever the letter travels in. */
export const moveEnclosure: EffectFn = async (step) => {
  const { fileId, way } = inputOf(step, replyInputs.moveEnclosure);
  const ids = await enclosureIds(step);
  const from = placeOf(ids, fileId);
  const to = way === "up" ? from - 1 : from + 1;
  const other = ids[to];
  if (other === undefined) {
    const zh = `该附件已经排在最${way === "up" ? "前" : "后"}，请刷新后查看。`;
    throw new Refused({ code: "enclosure_at_end", zh });
  }
  const moved = ids.with(from, other).with(to, fileId);
  await keepEnclosures(step, moved);
  step.facts.files = await namesOf(step, moved);
};

/** Off the list; a file that no other round's letter names goes with the daily sweep. */
export const dropEnclosure: EffectFn = async (step) => {
  const { fileId } = inputOf(step, replyInputs.removeEnclosure);
  const before = await enclosureIds(step);
  await keepEnclosures(step, before.toSpliced(placeOf(before, fileId), 1));
  step.facts.files = await namesOf(step, [fileId]);
  const proposalId = step.file.proposal.id;
  const others = await step.tx.reply.count({ where: { proposalId, enclosureIds: { has: fileId } } });
  if (others > 0) return;
  await step.tx.attachment.update({ where: { id: fileId }, data: { proposalId: null, subjectId: null } });
};

function placeOf(ids: readonly string[], fileId: string): number {
  const place = ids.indexOf(fileId);
  if (place < 0) throw new Refused({ code: "no_enclosure", zh: "该附件已经删除，请刷新后查看。" });
  return place;
}

async function enclosureIds(step: Step): Promise<string[]> {
  const where = { id: replyOf(step).id };
  return (await step.tx.reply.findUniqueOrThrow({ where, select: { enclosureIds: true } })).enclosureIds;
}

async function keepEnclosures(step: Step, ids: string[]): Promise<void> {
  await step.tx.reply.update({ where: { id: replyOf(step).id }, data: { enclosureIds: ids } });
}

async function namesOf(step: Step, ids: readonly string[]): Promise<string> {
  const where = { id: { in: [...ids] } };
  const files = await step.tx.attachment.findMany({ where, select: { id: true, name: true } });
  return ids.map((id) => files.find((file) => file.id === id)?.name).join("、");
}
