// The columns of the 完整台账. Pure.
import { channelZh, stageZh } from "@/lib/consultation/labels";
import type { Level } from "@/lib/db/generated/enums";
import { disclosureZh } from "@/lib/letter/marks";
import type { Duty } from "@/lib/lifecycle/facts";
import { sessionZh, stateZh } from "@/lib/lifecycle/labels";
import { sourceWords } from "@/lib/lifecycle/source-words";
import { overallOf, ratingLevels } from "@/lib/rules/ratings";
import type { Column } from "@/lib/sheet/column";
import { itemNumberText } from "@/lib/text/numbers";
import type { FullUnit } from "./full-parts";
import type { FullRow } from "./full-queries";

const levelZh: Record<Level, string> = { national: "国", province: "省", city: "市", county: "区" };

/**
 * Headings that an Excel file may bring back: 会议, 编号, 来源 and 提出时间 say which item a row is (lib/intake/excel), the
 * others what it says.
 */
export const ledgerHeadings = {
  number: "编号",
  meeting: "会议",
  source: "来源",
  session: "提出时间",
  topic: "类别",
  title: "标题",
  lead: "领衔人",
  group: "代表团（界别）",
  cosigners: "附议人（联名人）",
  preferredUnits: "希望承办单位",
  state: "状态",
} as const;

const answering: readonly Duty[] = ["lead", "split"];
const assisting: readonly Duty[] = ["assist"];
const lines = (parts: readonly (string | null)[]) => parts.filter((part) => part).join("\n");
const distinct = (parts: readonly (string | null)[]) => lines([...new Set(parts)]);

export const fullColumns: readonly Column<FullRow>[] = [
  {
    zh: ledgerHeadings.number,
    width: 12,
    value: ({ numberText }) => (numberText ? itemNumberText(numberText) : ""),
  },
  { zh: ledgerHeadings.meeting, width: 24, value: ({ meeting }) => meeting },
  {
    zh: ledgerHeadings.source,
    width: 16,
    value: ({ level, source }) => `${levelZh[level]}·${sourceWords[source].name}`,
  },
  { zh: ledgerHeadings.session, width: 10, value: ({ inSession }) => sessionZh(inSession) },
  { zh: ledgerHeadings.topic, width: 14, value: ({ topics }) => names(topics) },
  { zh: ledgerHeadings.title, width: 48, value: ({ title }) => title },
  { zh: ledgerHeadings.lead, width: 12, value: ({ lead }) => lead },
  { zh: ledgerHeadings.group, width: 14, value: ({ group }) => group },
  { zh: ledgerHeadings.cosigners, width: 20, value: ({ cosigners }) => names(cosigners) },
  { zh: ledgerHeadings.preferredUnits, width: 18, value: ({ preferredUnits }) => preferredUnits },
  { zh: ledgerHeadings.state, width: 12, value: ({ state, source }) => stateZh("proposal", state, source) },
  { zh: "主办（分办）单位", width: 20, value: (row) => unitsOf(row, answering).map(nameOf).join("、") },
  { zh: "协办单位", width: 24, value: (row) => unitsOf(row, assisting).map(nameOf).join("、") },
  { zh: "牵头领导", width: 14, value: ({ champions }) => names(champions) },
  { zh: "主办科室", width: 18, value: (row) => names(sectionsOf(row, answering)) },
  { zh: "协办科室", width: 18, value: (row) => names(sectionsOf(row, assisting)) },
  { zh: "承办人", width: 12, value: handlers },
  { zh: "交办日期", width: 12, kind: "day", value: ({ dispatchedOn }) => dispatchedOn },
  {
    zh: "签收日期",
    width: 12,
    kind: "day",
    value: (row) => unitsOf(row, answering)[0]?.acknowledgedOn ?? null,
  },
  { zh: "办理时限", width: 12, kind: "day", value: ({ dueOn }) => dueOn },
  contactColumn("before"),
  contactColumn("during"),
  contactColumn("after"),
  { zh: "答复文号", width: 20, value: ({ answers }) => lines(answers.map((one) => one.number)) },
  { zh: "签发人", width: 10, value: ({ answers }) => distinct(answers.map((one) => one.signer)) },
  { zh: "答复日期", width: 12, kind: "day", value: ({ answers }) => answers.at(-1)?.signedOn ?? null },
  { zh: "办理结果", width: 10, value: ({ answers }) => answers.map((one) => one.outcome ?? "").join(" / ") },
  { zh: "公开", width: 12, value: ({ answers }) => distinct(answers.map(openness)) },
  { zh: "满意度", width: 16, value: ratingText },
  {
    zh: "承诺事项（内容、时限、进度）",
    width: 48,
    value: ({ promises }) =>
      lines(
        promises.map(
          (one) => `${one.text}（${one.dueOn}前，${one.isDone ? "已完成" : (one.progress ?? "未完成")}）`,
        ),
      ),
  },
  { zh: "归档号", width: 16, value: ({ archiveNumber }) => archiveNumber },
];

const names = (list: readonly { name: string }[]) => list.map(({ name }) => name).join("、");

const unitsOf = ({ units }: FullRow, duties: readonly Duty[]) =>
  units.filter(({ parentId, duty }) => parentId === null && duties.includes(duty));

const nameOf = ({ name, isPlanned }: FullUnit) => (isPlanned ? `${name}（拟）` : name);

function sectionsOf(row: FullRow, duties: readonly Duty[]): FullUnit[] {
  return unitsOf(row, duties).flatMap(({ id }) => row.units.filter(({ parentId }) => parentId === id));
}

/** Who has the item in hand in the answering units and their sections. */
function handlers(row: FullRow): string {
  return unitsOf(row, answering)
    .flatMap(({ id }) => row.units.filter((one) => one.id === id || one.parentId === id))
    .flatMap(({ handler }) => handler ?? [])
    .join("、");
}

/** 「2026-03-02 走访 王明、李红」, one line a contact. */
function contactColumn(stage: "before" | "during" | "after"): Column<FullRow> {
  return {
    zh: `${stageZh[stage] ?? stage}沟通`,
    width: 28,
    value: ({ contacts }) =>
      lines(
        contacts
          .filter((one) => one.stage === stage)
          .map(({ on, channel, people }) =>
            [on, channelZh[channel] ?? channel, people].filter(Boolean).join(" "),
          ),
      ),
  };
}

const openness = ({ disclosure }: FullRow["answers"][number]) =>
  disclosure ? disclosureZh[disclosure] : null;

/** 「满意 2、未反馈 1」: 未反馈 is a value of its own, never 满意. */
function ratingText({ ratings, answers }: FullRow): string {
  // A letter that a later round replaced has its ratings in the pages of the item.
  const last = ratings.filter(({ replyId }) => answers.some(({ id }) => id === replyId));
  const words = last.map(({ state, attitude, result }) => {
    if (state === "no_response") return "未反馈";
    const level = overallOf({ isLead: true, attitude, result });
    return level ? ratingLevels[level].zh : "待评价";
  });
  const kinds = [...new Set(words)];
  if (kinds.length === 1 && words.length === 1) return kinds[0] ?? "";
  return kinds.map((kind) => `${kind} ${words.filter((word) => word === kind).length}`).join("、");
}
