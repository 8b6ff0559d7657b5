// One Chinese sentence per notice, and where it leads. Pure; what is 仅人大、政协可见 never stands in a notice.
import { eventWord, type Machine } from "@/lib/audit/sentences";
import type { EventValues } from "@/lib/audit/values";
import { admitWord, declineWord, itemText } from "@/lib/audit/words";
import type { Source } from "@/lib/lifecycle/facts";
import { sourceWords } from "@/lib/lifecycle/source-words";
import type { Audience } from "./recipients";

export type NoticeContext = {
  notice: string;
  machine: Machine;
  event: string;
  subjectId: string;
  audience: Audience;
  item: { id: string; source: Source; numberText: string | null; title: string };
  values: EventValues;
};

type Words = {
  item: string;
  source: Source;
  unit: string;
  input: (name: string) => string;
  fact: (name: string) => string;
};
type Template = (words: Words) => string;
type Templates = Readonly<Record<string, Template>>;

const because = (text: string) => (text ? `理由：${clip(text)}` : "");
const until = (label: string, day: string) => (day ? `${label} ${day}` : "");
const join = (...parts: string[]) => parts.filter(Boolean).join("；");

/** To those who work on it. A notice of its own name (a stage that opened, an invitation) goes before the event's. */
const staff: Record<Machine, Templates> = {
  proposal: {
    submit: ({ item }) => `${item}已提交，请审查。`,
    withdraw: ({ item, input }) => `${item}由提出人撤回，办理终止。${because(input("reason"))}`,
    handOver: ({ item, fact }) => `${item}已移交，请确定承办单位。${until("交办期限", fact("due.handOver"))}`,
    handBack: ({ item, unit, input }) => `${item}被${unit}退回移交，${because(input("reason"))}`,
    circulatePlan: ({ item }) => `${item}预交办，拟由本单位承办，如有异议请说明理由。`,
    dispatch: ({ item, fact }) => `${item}已交办本单位，请签收。${fact("units")}`,
    recall: ({ item, input }) => `${item}已收回，将重新交办，请停止办理。${because(input("reason"))}`,
    adjust: ({ item, fact }) => `${item}的承办单位已调整：${fact("units")}。`,
    objectAllocation: ({ item, input, fact }) =>
      `${item}的提出人对承办单位有异议，请调整或答复：${clip(input("text"))}${fact("suggestedUnit") ? `（建议${fact("suggestedUnit")}）` : ""}`,
    refuseAdjust: ({ item, fact, input }) =>
      `${item}的调整申请（${fact("ask")}）未获同意，各单位照常办理。${because(input("decision"))}`,
    openAdjusted: ({ item }) => `${item}经调整由本单位承办，请签收。`,
    extend: ({ item, input, fact }) =>
      `${item}的延期申请已同意，${until("延期至", input("dueOn") || fact("dueOn"))}。`,
    refuseExtension: ({ item, input }) =>
      `${item}的延期申请未获同意，期限不变。${because(input("decision"))}`,
    carryOver: ({ item, fact }) =>
      `${item}已结转至${fact("carriedTo") || "下一次会议"}，请继续办理，期限不变。`,
    designateKey: ({ item, input }) =>
      `${item}已列为重点${input("champion") ? `，由${input("champion")}领办` : ""}，请报送办理方案。`,
    liftKey: ({ item, input }) => `${item}不再列为重点。${because(input("reason"))}`,
    planKey: ({ item, unit }) => `${unit}报送了${item}的办理方案，请查看。`,
    revisit: ({ item, input }) => `${item}的承诺事项已回头看：${clip(input("text"))}`,
    rateCommitment: ({ item }) => `${item}的承诺落实情况收到评价，请查看。`,
    rework: ({ item, input, fact }) =>
      `${item}须重新办理。${join(because(input("reason")), until("答复期限", fact("due.rework")))}`,
    reworkUpper: ({ item, input, fact }) =>
      `${item}上级要求重新办理。${join(clip(input("reason")), until("答复期限", input("dueOn") || fact("due.rework")))}`,
    amendUpper: ({ item, input }) => `${item}的上级交办信息已更正。${because(input("reason"))}`,
    rate: ({ item }) => `${item}的评价已收到，请查看。`,
    rateLate: ({ item }) => `${item}补录了评价，请查看。`,
    recordUpperFeedback: ({ item, input }) => `${item}收到上级反馈：${clip(input("rating"))}，请查看。`,
    ruleRating: ({ item, input }) => `${item}的专题会裁定已记录：${clip(input("conclusion"))}`,
    conclude: ({ item }) => `${item}已办结。`,
    settle: ({ item }) => `${item}已全部答复，等待评价。`,
    instruct: ({ item, input }) => `${item}有新的批示：${clip(input("text"))}`,
    supervise: ({ item, input }) =>
      `${item}被督办，${join(until("请于", input("dueOn")) && `请于 ${input("dueOn")} 前回复`, clip(input("requirement")))}`,
    remind: ({ item, input, fact }) =>
      `${item}催办${fact("stage") && `（${fact("stage")}）`}：${clip(input("text")) || "请抓紧办理。"}`,
    succeed: ({ item, fact }) => `${item}原由${fact("fromUnit")}承办，单位撤并后由本单位承接。`,
    recount: ({ item, fact }) => `${item}的期限已重新计算：${fact("changes")}。`,
    supplement: ({ item, input }) => `${item}须补充答复。${clip(input("reason"))}`,
    consult: ({ item }) => `${item}有新的面商记录。`,
    confirmConsultation: ({ item, source }) => `${item}的面商记录已由${sourceWords[source].signer}确认。`,
    answerSupervision: ({ item, unit }) => `${item}的督办，${unit}已回复。`,
    commit: ({ item }) => `${item}登记了承诺事项。`,
  },
  assignment: {
    open: ({ item, fact }) =>
      `${item}已交办本单位，请签收。${join(until("签收期限", fact("due.acknowledge")), until("答复期限", fact("due.answer")), until("协办意见期限", fact("due.opinion")))}`,
    acknowledge: ({ item, unit }) => `${item}，${unit}已签收。`,
    deemAcknowledged: ({ item }) => `${item}逾期未签收，已视同签收，请及时办理。`,
    contest: ({ item, unit, input }) => `${unit}对${item}申请退办，请裁定。${because(input("reason"))}`,
    contestByForm: ({ item, unit, input }) => `${unit}对${item}申请退办，请裁定。${because(input("reason"))}`,
    uphold: ({ item, input }) => `${item}的退办申请未获同意，维持交办：${clip(input("text"))}`,
    reassign: ({ item, fact, input }) =>
      `${item}已改由${fact("targetUnit") || "其他单位"}承办，本单位任务终止。${because(input("reason"))}`,
    handIn: ({ item, unit }) => `${item}，${unit}已报送初稿。`,
    finish: ({ item, unit }) => `${item}，${unit}已完成，请查看。`,
    waive: ({ item, input }) => `${item}的协办意见免予提交。${because(input("reason"))}`,
    bounce: ({ item, input, fact }) =>
      `${item}的协办意见被退回重提。${join(because(input("reason")), until("重提期限", fact("due.opinionRedo")))}`,
    resume: ({ item, fact }) => `${item}须重新承办。${until("答复期限", fact("due.rework"))}`,
    resumeWithUnit: ({ item }) => `${item}由本单位重新承办，请继续办理。`,
    object: ({ item, unit, input }) => `${unit}对${item}的拟办提出异议：${clip(input("text"))}`,
    requestContest: ({ item, input }) => `${item}拟申请退办，请决定是否提出。${because(input("text"))}`,
    requestAdjust: ({ item, unit, fact, input }) =>
      `${unit}就${item}申请调整承办单位：${fact("ask")}。${because(input("reason"))}`,
    withdrawAdjust: ({ item, unit, fact }) => `${unit}已撤回就${item}提出的调整申请：${fact("ask")}。`,
    requestExtension: ({ item, unit, input }) =>
      `${unit}就${item}申请延期至 ${input("dueOn")}，请决定。${because(input("reason"))}`,
    suggest: ({ item, input }) => `${item}已有拟办意见，请批示：${clip(input("text"))}`,
    delegate: ({ item }) => `${item}已分解到您的科室，请办理。`,
    addSections: ({ item }) => `${item}已分解到您的科室，请办理。`,
    dropSection: ({ item, input }) => `${item}不再由您的科室承办。${because(input("reason"))}`,
    takeOver: ({ item }) => `${item}因人员变动移交给您承办。`,
    hand: ({ item }) => `${item}已分派给您承办。`,
  },
  reply: {
    submit: ({ item }) => `${item}的复文送到您这里，请审核。`,
    pass: ({ item }) => `${item}的复文送到您这里，请审核。`,
    correct: ({ item, input }) => `${item}的复文在审核中作了修改，请查看。${clip(input("remark"))}`,
    sendBack: ({ item, input }) => `${item}的复文被退回修改：${clip(input("reason"))}`,
    sendBackToStage: ({ item, input }) => `${item}的复文退回您这一环节，请再审：${clip(input("reason"))}`,
    sign: ({ item, fact }) => `${item}的复文已签发，请印发。${fact("documentNumber")}`,
    revokeSign: ({ item, input }) => `${item}的复文撤回签发，请修改。${because(input("reason"))}`,
    issue: ({ item, unit, fact }) => `${item}，${unit}的复文已印发。${fact("documentNumber")}`,
    void: ({ item }) => `${item}的复文文稿已作废，文字保留。`,
    note: ({ item, input }) => `${item}的复文有批注：${clip(input("text"))}`,
    answerShare: ({ item, source, input }) =>
      `${sourceWords[source].signer}对${item}的征求意见稿提出意见：${clip(input("text"))}`,
    proposePublication: ({ item, unit }) => `${unit}报请公开${item}的答复，请决定。`,
    publish: ({ item }) => `${item}的答复已公开。`,
    declinePublication: ({ item, input }) => `${item}的答复不予公开。${because(input("reason"))}`,
    unpublish: ({ item, input }) => `${item}的答复已撤下公开。${because(input("reason"))}`,
  },
};

/** To those who signed it. */
const proposer: Record<Machine, Templates> = {
  proposal: {
    inviteCosigners: ({ item, source }) => `邀请您${sourceWords[source].cosigns}${item}，请阅后决定。`,
    returnForEdit: ({ item, input }) => `您的${item}退回修改：${clip(input("reason"))}`,
    admit: ({ item, source }) => `您的${item}已${admitWord(source)}。`,
    decline: ({ item, source, fact }) =>
      `您的${item}${declineWord(source)}${fact("ground") ? `，依据：${clip(fact("ground"))}` : ""}，可以申请复议。`,
    reconsider: ({ item }) => `您的${item}已受理复议，重新审查。`,
    withdraw: ({ item }) => `您的${item}已按书面申请撤回。`,
    void: ({ item, input }) => `您的${item}因误录或重复录入作废。${because(input("reason"))}`,
    dispatch: ({ item, fact }) => `您的${item}已交办：${fact("units")}。`,
    answerAllocation: ({ item, input }) => `您对${item}承办单位的异议已答复：${clip(input("text"))}`,
    adjust: ({ item, fact }) => `您的${item}调整了承办单位：${fact("units")}。`,
    extend: ({ item, input, fact }) =>
      `您的${item}延期答复，${until("延期至", input("dueOn") || fact("dueOn"))}。`,
    settle: ({ item }) => `您的${item}已答复，请评价。`,
    rework: ({ item }) => `您的${item}将重新办理、重新答复。`,
    remindRating: ({ item }) => `您的${item}已答复，请您评价。`,
    ruleRating: ({ item }) => `您的${item}已经专题会裁定，请查看。`,
    change: ({ item, input }) => `您的${item}有承诺事项调整，${until("新的时限", input("dueOn"))}。`,
    fulfil: ({ item }) => `您的${item}有承诺事项完成，请查看。`,
    commend: ({ item, source, input }) =>
      `您的${item}被评为${input("year") && ` ${input("year")} 年度`}优秀${sourceWords[source].kind}。`,
    consult: ({ item }) => `您的${item}有新的面商记录，请确认。`,
  },
  assignment: {
    reassign: ({ item, fact }) => `您的${item}改由${fact("targetUnit") || "其他单位"}承办。`,
  },
  reply: {
    issue: ({ item, unit }) => `您的${item}，${unit}已答复，请查看。`,
    share: ({ item }) => `您的${item}有答复的征求意见稿，请提意见（不是正式答复）。`,
  },
};

export const templates: Record<Audience, Record<Machine, Templates>> = { staff, proposer };

/** Text and link of one notice. An event without words of its own is told by its name, never dropped. */
export function noticeOf(context: NoticeContext): { text: string; href: string } {
  const { machine, event, audience, item, values } = context;
  const find = own(templates[audience][machine], event);
  const words: Words = {
    item: itemText(item),
    source: item.source,
    unit: values.facts.unit || values.actor.unit || "承办单位",
    input: (name) => values.input[name] ?? "",
    fact: (name) => values.facts[name] ?? "",
  };
  const text = find ? find(words) : `${words.item}：${eventWord(machine, event)}。`;
  return { text: text.replace(/[；，：\s]+$/, ""), href: hrefOf(context) };
}

/** The review queue opens the letter itself; everything else the item, a proposer's own view of it. */
function hrefOf({ notice, subjectId, audience, item }: NoticeContext): string {
  if (audience === "proposer") return `/my/${item.id}`;
  return notice === "notifyStage" ? `/review/${subjectId}` : `/proposals/${item.id}`;
}

function own(table: Templates, key: string): Template | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}

const atMost = 80;

function clip(text: string): string {
  const oneLine = text.replace(/\s*\n\s*/g, " ").trim();
  const characters = [...oneLine];
  return characters.length > atMost ? `${characters.slice(0, atMost).join("")}…` : oneLine;
}
