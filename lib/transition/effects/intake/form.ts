// 修改草稿, 更正登记信息: the fields of items as a whole, with what they were before kept in their events.
import type { z } from "zod";
import type { Tx } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { proposalInputs } from "@/lib/lifecycle/inputs/proposal";
import { replaceAsks } from "@/lib/transition/asks";
import { inputOf } from "@/lib/transition/input";
import { freeNumber } from "@/lib/transition/item-number";
import { ownColumns } from "@/lib/transition/own-columns";
import { updateRows } from "@/lib/transition/rows";
import { type Step, together } from "@/lib/transition/step";
import { setTopics, topicsOf } from "@/lib/transition/topic";

/** Corrections of one import come by the thousand: every table is written once for all of them. */
export const writeProposal = together(async (steps) => {
  const [first] = steps;
  if (!first) return;
  const { tx } = first;
  const ids = steps.map((step) => step.file.proposal.id);
  const before = await storedBy(tx, ids);
  const topicsBefore = await topicsOf(tx, ids);
  const forms = steps.map((step) => formOf(step, before));
  for (const form of forms) form.number = await numbered(tx, form);
  await updateRows(tx, "Proposal", forms.map(columnsOf));
  await replaceAsks(
    tx,
    forms.map(({ id, input, old }) => ({ proposalId: id, texts: input.asks, old: old.asks })),
  );
  await nameLeads(tx, forms);
  const moved = forms.flatMap(({ id, input: { topicId } }) => (topicId ? [{ proposalId: id, topicId }] : []));
  await setTopics(tx, moved);
  const topics = moved.length > 0 ? await topicsOf(tx, ids) : topicsBefore;
  for (const form of forms) {
    noteChanges(form);
    noteChange(form.step, "类别", topicZh(topicsBefore, form.id), topicZh(topics, form.id));
  }
});

const fields = {
  ...{ id: true, bodyId: true, meetingId: true, kind: true, inSession: true, numberText: true },
  ...{ title: true, body: true, preferredUnits: true, referenceOnly: true, disclosureWish: true },
  ...{ repeatedYears: true, researchForm: true },
  asks: { select: { id: true, text: true }, orderBy: { ordinal: "asc" } },
} satisfies Prisma.ProposalSelect;

type Stored = Prisma.ProposalGetPayload<{ select: typeof fields }>;
type Input = z.output<typeof proposalInputs.amend> | z.output<typeof proposalInputs.edit>;
type Numbered = { numberText: string; serial: number | null };
type Form = { step: Step; id: string; input: Input; old: Stored; number: Numbered | null };

async function storedBy(tx: Tx, ids: string[]): Promise<Map<string, Stored>> {
  const rows = await tx.proposal.findMany({ where: { id: { in: ids } }, select: fields });
  return new Map(rows.map((row) => [row.id, row]));
}

function formOf(step: Step, before: ReadonlyMap<string, Stored>): Form {
  const { id } = step.file.proposal;
  const old = before.get(id);
  if (!old) throw new Error("a locked item vanished");
  const schema = step.event === "amend" ? proposalInputs.amend : proposalInputs.edit;
  return { step, id, input: inputOf(step, schema), old, number: null };
}

/** Number by number, in the order of the steps: what one item gives back, a later one may take. */
async function numbered(tx: Tx, { id, input, old }: Form): Promise<Numbered | null> {
  if (!("numberText" in input) || !input.numberText || input.numberText === old.numberText) return null;
  const number = await freeNumber(tx, old, input.numberText, id);
  await tx.proposal.update({ where: { id }, data: number, select: { id: true } });
  return number;
}

function columnsOf({ step, id, input }: Form) {
  // The whole form was sent: an emptied 联名截止日期 is taken away.
  const until = "cosignUntil" in input && input.cosignUntil ? input.cosignUntil : null;
  return { id, ...ownColumns(input), ...(step.event === "edit" ? { cosignUntil: until } : {}) };
}

async function nameLeads(tx: Tx, forms: readonly Form[]): Promise<void> {
  const leads = forms.map(({ id, input }) => ({ id, isUnnamed: input.isUnnamed }));
  await tx.$executeRaw`
    UPDATE "Signer" AS s SET "isUnnamed" = v."isUnnamed"
    FROM jsonb_to_recordset(${JSON.stringify(leads)}::jsonb) AS v("id" uuid, "isUnnamed" boolean)
    WHERE s."proposalId" = v."id" AND s."role" = 'lead' AND s."isUnnamed" <> v."isUnnamed"`;
}

const topicZh = (topics: ReadonlyMap<string, readonly { name: string }[]>, id: string): string =>
  (topics.get(id) ?? []).map(({ name }) => name).join("、");

const named = {
  title: "标题",
  numberText: "编号",
  body: "正文",
  preferredUnits: "希望承办单位",
  researchForm: "调研形成方式",
  referenceOnly: "仅供研究参考",
  disclosureWish: "对公开的意见",
  repeatedYears: "多年多次提出",
} as const;

const printed: Record<string, string> = {
  true: "是",
  false: "否",
  full: "同意全文公开",
  title_only: "仅同意公开标题",
};
const print = (value: unknown): string => printed[String(value ?? "")] ?? String(value ?? "");

/** Keeps every changed field as it was and as it is now: a correction never hides what stood there (更正前、更正后). */
function noteChanges({ step, input, old, number }: Form): void {
  const written = { ...ownColumns(input), numberText: number?.numberText ?? old.numberText };
  for (const key of Object.keys(named) as (keyof typeof named)[])
    noteChange(step, named[key], print(old[key]), print(written[key]));
  noteChange(step, "诉求", old.asks.map(({ text }) => text).join("\n"), input.asks.join("\n"));
}

function noteChange(step: Step, zh: string, from: string, to: string): void {
  if (from === to) return;
  step.facts[`before.${zh}`] = from;
  step.facts[`after.${zh}`] = to;
}
