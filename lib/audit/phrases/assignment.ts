// Sentences of one unit's assignment.
import { dueClauses, type PhraseContext, type PhraseOf, says, until } from "./phrase";

const reason = (c: PhraseContext) => says("理由", c.input("reason"));

const contest = (c: PhraseContext) => {
  const unit = c.fact("suggestedUnit") || c.fact("targetUnit");
  const late = c.fact("late") && `逾期提出（${c.fact("late")}）`;
  return [
    says("", late),
    reason(c),
    says("法定依据", c.input("legalGround")),
    says("", unit && `建议改由${unit}承办`),
  ];
};

export const assignmentPhrases = {
  open: (c) => ({
    verb: `任务送达${c.unit}`,
    says: dueClauses(c, {
      acknowledge: "签收期限",
      contest: "退办期限",
      firstContact: "首次联系期限",
      opinion: "协办意见期限",
      answer: "答复期限",
      rework: "重新答复期限",
    }),
    isImpersonal: true,
  }),
  acknowledge: () => ({ verb: "签收" }),
  acknowledgeReference: () => ({ verb: "签收（参阅）" }),
  deemAcknowledged: (c) => ({ verb: `${c.unit}逾期未签收，视同签收`, isImpersonal: true }),
  contest: (c) => ({ verb: "申请退办", says: contest(c) }),
  contestByForm: (c) => ({ verb: "申请退办（附盖章申请表）", says: contest(c) }),
  withdrawContest: () => ({ verb: "撤回退办申请" }),
  uphold: (c) => ({
    verb: `裁定${c.unit}的退办申请未获同意，维持交办`,
    says: [says("意见", c.input("text"))],
  }),
  reassign: (c) => ({
    verb: `将${c.unit}承办的任务改由${c.fact("targetUnit") || "其他单位"}承办`,
    says: [reason(c), says("答复期限", c.input("dueOn"))],
  }),
  handIn: (c) => ({ verb: "报送初稿", more: [says("初稿", c.input("text"))] }),
  finish: (c) => ({ verb: `${c.unit}办理完成`, isImpersonal: true }),
  endWithUnit: (c) => ({ verb: `${c.unit}的任务随本单位完成`, isImpersonal: true }),
  closeWithoutLetter: (c) => ({ verb: "将办理情况备案，不另行书面答复", says: [says("", c.input("text"))] }),
  waive: (c) => ({ verb: `同意${c.unit}免予提交协办意见`, says: [reason(c)] }),
  bounce: (c) => ({
    verb: `将协办意见退回${c.unit}重提`,
    says: [reason(c), ...dueClauses(c, { opinionRedo: "重提期限" })],
  }),
  resume: (c) => ({
    verb: `${c.unit}重新承办`,
    says: dueClauses(c, { rework: "重新答复期限" }),
    isImpersonal: true,
  }),
  resumeWithUnit: (c) => ({ verb: `${c.unit}随本单位重新承办`, isImpersonal: true }),
  release: (c) => ({ verb: `${c.unit}的承办任务收回`, isImpersonal: true }),
  object: (c) => ({
    verb: "对拟办提出异议",
    says: [
      says("理由", c.input("text")),
      says("建议承办单位", c.fact("suggestedUnit") || c.fact("targetUnit")),
    ],
  }),
  requestContest: (c) => ({ verb: "拟申请退办，报主要领导", says: [says("理由", c.input("text"))] }),
  requestAdjust: (c) => ({ verb: "申请调整承办单位", says: [says("", c.fact("ask")), reason(c)] }),
  withdrawAdjust: (c) => ({ verb: "撤回调整申请", says: [says("", c.fact("ask"))] }),
  // An earlier release knew this one wish only.
  requestAssist: (c) => ({
    verb: "申请增加协办单位",
    says: [says("单位", c.fact("targetUnit")), reason(c)],
  }),
  requestExtension: (c) => ({ verb: `申请延期${until(c.input("dueOn"))}`, says: [reason(c)] }),
  suggest: (c) => ({ verb: "提出拟办意见，报领导批示", says: [says("", c.input("text"))] }),
  delegate: (c) => ({ verb: "分解到科室", says: [says("", c.fact("units"))] }),
  addSections: (c) => ({ verb: "增加承办科室", says: [says("", c.fact("units"))] }),
  dropSection: (c) => ({ verb: `收回${c.unit}的任务`, says: [reason(c)] }),
  takeOver: (c) => ({
    verb: `因人员变动，${c.unit}的承办人改为${c.fact("targetUser") || "接办人"}`,
    isImpersonal: true,
  }),
  hand: (c) => ({ verb: `分派给${c.fact("handler") || c.fact("targetUser") || "承办人"}` }),
  startReply: () => ({ verb: "开始起草" }),
} satisfies Record<string, PhraseOf>;
