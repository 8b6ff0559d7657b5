// What each event of a proposal asks for. Keys equal the events of proposal.ts (a test says so).
import { z } from "zod";
import { keptDays } from "./assignment";
import * as field from "./fields";
import { keyInputs } from "./key";
import { promiseInputs } from "./promise";
import { amendUpper, replacements, reworkUpper, takeUpper, upperFeedback } from "./upper";

const none = z.object({});

/** 登记 fields (建议专用纸, 提案表). */
export const proposalFields = z.object({
  title: field.shortText("标题", "一事一议，写明具体事项"),
  body: field.longText("正文"),
  asks: field.own(
    "诉求",
    z
      .array(z.string().trim().min(1, "请写明诉求").max(2000, "每点诉求请控制在 2000 字以内"))
      .min(1, "请至少写明一点诉求")
      .max(30, "诉求不能超过三十点"),
  ),
  topicId: z.uuid().optional(),
  preferredUnits: field.optionalShort("希望承办单位"),
  referenceOnly: field.check("仅供研究参考，不需要书面答复"),
  disclosureWish: field.choice("对公开的意见", { full: "同意全文公开", title_only: "仅同意公开标题" }),
  repeatedYears: z.coerce.number().int().min(0).max(30).default(0),
  researchForm: field.optionalShort("调研形成方式"),
  /** 山东省办理规定 第十一条: a proposer may ask not to be named. */
  isUnnamed: field.check("领衔人要求不向承办单位和社会公开姓名"),
  fileIds: field.files("附件", "proposal_text", "调研报告、照片等"),
});

export const register = proposalFields.extend({
  source: z.enum(["congress", "cppcc", "hotline"]),
  kind: z.enum(["suggestion", "converted_motion", "proposal", "hotline"]),
  meetingId: z.uuid("请选择会议"),
  inSession: field.check("会议期间提出"),
  route: z.enum(["ordinary", "fast"]).default("ordinary"),
  numberText: field.optionalShort("编号", "可在立案时再编"),
  leadProposerId: z.uuid("请选择领衔提出人"),
  cosignerIds: z.array(z.uuid()).max(200, "联名人不能超过 200 人").default([]),
  cosignUntil: field.optionalDay("征集截止日期"),
  notSecret: z.union(
    [z.literal(true), z.literal("on").transform(() => true as const)],
    "本系统不得处理涉密内容，请确认不涉密；涉密件请按保密规定办理",
  ),
});

export const planRow = z.object({
  unitId: z.uuid("请选择承办单位"),
  duty: z.enum(["lead", "split", "assist", "reference"]),
  askIds: z.array(z.uuid()).default([]),
  replyNeeded: z
    .union([z.boolean(), z.enum(["on", "off"]).transform((value) => value === "on")])
    .default(true),
});

const reason = field.longText("理由");

/** 征询意见表, as the signer fills it in. */
export const ratingFields = z.object({
  received: field.choice("是否收到答复函", { yes: "已收到", no: "未收到" }),
  receivedOn: field.optionalDay("收到日期"),
  attitude: field.own(
    "对办理态度的评价",
    z.enum(["very_satisfied", "satisfied", "basically_satisfied", "dissatisfied"], "请评价办理态度"),
  ),
  result: field.own(
    "对办理结果的评价",
    z.enum(["very_satisfied", "satisfied", "basically_satisfied", "dissatisfied"], "请评价办理结果"),
  ),
  remarkToUnit: field.optionalText("意见（转承办单位）"),
  remarkPrivate: field.optionalText("意见（仅人大、政协可见）"),
});

const rating = ratingFields.extend({
  ratingId: field.carried(),
  scanId: field.optionalFile("纸质征询意见表扫描件", "rating_scan"),
});

export const proposalInputs = {
  edit: proposalFields.extend({
    cosignUntil: field.optionalDay("征集截止日期"),
    dropFileIds: field.own("删除附件", z.array(z.uuid()).max(100).default([])),
  }),
  inviteCosigners: z.object({
    proposerIds: field.own("受邀人", z.array(z.uuid()).min(1, "请选择要邀请的人").max(200)),
  }),
  cosign: none,
  declineCosign: none,
  submit: none,
  returnForEdit: z.object({ reason }),
  takeUpper,
  amendUpper,
  admit: z.object({ numberText: field.optionalShort("编号", "留空则保留已有编号，没有的按顺序编号") }),
  decline: z.object({
    ground: field.own("不予立案（不作为建议处理）的依据", z.string().min(1, "请选择依据")),
    instead: field.choice("另作处理", {
      opinion: "转社情民意",
      reference: "转有关单位参阅",
      letter: "作为代表来信转办",
      return: "退回提出人",
    }),
    note: field.optionalText("说明"),
  }),
  reconsider: z.object({ reason, writtenRequestId: field.file("书面复议申请", "written_request") }),
  withdraw: z.object({ reason, writtenRequestId: field.file("书面撤回申请", "written_request") }),
  void: z.object({ reason, duplicateOfId: field.optionalItem("重复的，正确的一件") }),
  discard: none,
  convert: z.object({ oldNumber: field.shortText("原议案编号"), reason: field.optionalText("说明") }),
  amend: proposalFields.extend({ numberText: field.optionalShort("编号"), reason }),
  editAsks: z.object({ asks: proposalFields.shape.asks }),
  withdrawSign: z.object({ signerId: field.carried(), reason: field.optionalText("说明") }),
  handOver: z.object({ officeId: field.office("交办机构") }),
  handBack: z.object({ reason }),
  plan: z.object({ rows: field.own("承办单位", z.array(planRow).max(40, "承办单位不能超过四十家")) }),
  circulatePlan: none,
  dispatch: z.object({ note: field.optionalText("交办要求") }),
  begin: none,
  recall: z.object({ reason }),
  adjust: z.object({
    rows: field.own("承办单位", z.array(planRow).min(1, "请至少保留一家承办单位").max(40)),
    reason,
  }),
  objectAllocation: z.object({
    text: field.longText("对承办单位的异议"),
    unitId: field.optionalUnit("建议承办单位"),
  }),
  answerAllocation: z.object({ text: field.longText("答复", "说明为什么由现在的单位承办") }),
  refuseAdjust: z.object({
    adjustRequestId: field.carried(),
    decision: field.longText("不同意的理由"),
  }),
  openAdjusted: planRow.extend({ kept: keptDays.optional() }),
  settle: none,
  carryOver: none,
  extend: z.object({
    extensionId: field.carried(),
    dueOn: field.day("同意延期至"),
    decision: field.optionalText("意见"),
  }),
  refuseExtension: z.object({ extensionId: field.carried(), decision: field.longText("不同意的理由") }),
  ...keyInputs,
  link: z.object({
    toId: field.item("关联的件", "填编号或标题查找"),
    kind: field.choice("关联关系", { handled_with: "并案办理", raised_again: "再次提出" }),
  }),
  rework: z.object({
    reason,
    replyIds: field.own("需要重办的答复", z.array(z.uuid()).min(1, "请选择需要重办的答复")),
    replacements,
  }),
  reworkUpper,
  rate: rating,
  rateLate: rating,
  /** The hash alone: the token is shown once to whoever made it, and kept nowhere. */
  makeRatingLink: z.object({
    ratingId: field.carried(),
    tokenHash: z.string().regex(/^[0-9a-f]{64}$/, "页面内容已过期，请刷新后重试"),
  }),
  sendRatingLink: z.object({
    ratingId: field.carried(),
    channel: field.choice("发送方式", { sms: "短信", email: "邮件" }),
  }),
  /** `cause` is empty when the message was taken over. */
  recordLinkSending: z.object({ sendingId: z.uuid(), cause: z.string().max(300) }),
  remindRating: none,
  recordUpperFeedback: upperFeedback,
  lapseRating: none,
  ruleRating: z.object({
    on: field.day("专题会日期"),
    participants: field.shortText("参加人员"),
    conclusion: field.longText("裁定意见"),
  }),
  conclude: none,
  archive: z.object({ archiveNumber: field.shortText("归档号") }),
  supplement: z.object({ assignmentId: field.carried(), reason: field.longText("补充答复的原因") }),
  consult: z.object({
    stage: field.choice("阶段", { before: "办前", during: "办中", after: "办后" }),
    channel: field.choice("方式", {
      visit: "走访",
      symposium: "座谈",
      meeting: "面商会",
      phone: "电话",
      video: "视频",
      letter: "信函",
      wechat: "微信",
      research: "调研",
      inspection: "视察",
    }),
    on: field.day("日期"),
    place: field.optionalShort("地点"),
    signerIds: field.own("代表（委员）", z.array(z.uuid()).min(1, "请选择联系到的代表（委员）")),
    people: field.own(
      "我方参加人",
      z
        .array(
          z.object({
            name: z.string().trim().min(1, "请填写姓名").max(50),
            rank: z.string().trim().max(50).default(""),
          }),
        )
        .max(50)
        .default([]),
    ),
    said: field.longText("代表（委员）意见"),
    explained: field.optionalText("我方说明"),
    agreed: field.optionalText("共识与待办"),
    assignmentId: z.uuid().optional(),
    /** The record of the same meeting, entered with another item a moment ago. */
    meetingRecordId: z.uuid().optional(),
    fileId: field.optionalFile("签字记录或照片", "consultation"),
  }),
  confirmConsultation: z.object({ consultationId: field.carried(), remark: field.optionalText("补充说明") }),
  ...promiseInputs,
  instruct: z.object({
    text: field.longText("批示"),
    leaderId: field.optionalLeader("批示领导", "联络员代录书面批示时选择；领导本人批示的不选"),
    assignmentId: z.uuid().optional(),
  }),
  brief: z.object({
    kind: field.choice("会议", { party_group: "局党组会", special: "专题会", handover: "交办会" }),
    on: field.day("日期"),
    text: field.longText("议定事项"),
  }),
  supervise: z.object({
    requirement: field.longText("督办要求"),
    dueOn: field.day("办理时限"),
    assignmentId: z.uuid().optional(),
  }),
  answerSupervision: z.object({ supervisionId: field.carried(), answer: field.longText("办理情况") }),
  succeed: z.object({ fromUnitId: z.uuid(), toUnitId: z.uuid() }),
  recount: z.object({
    basis: field.choice("依据", { calendar: "放假调休安排", profile: "修改后的规则" }),
    reason: field.shortText("原因"),
  }),
  remind: z.object({ assignmentId: z.uuid().optional(), text: field.optionalText("催办内容") }),
} as const satisfies Record<string, z.ZodObject>;
