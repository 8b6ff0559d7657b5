// What each event of an assignment asks for. Keys equal the events of assignment.ts (a test says so).
import { z } from "zod";
import { answerStages } from "../facts";
import * as field from "./fields";

const none = z.object({});
const reason = field.longText("理由");

const contest = z.object({
  reason,
  legalGround: field.longText("法定职责依据", "写明法律、法规或“三定”规定的条款"),
  suggestedUnitId: field.unit("建议承办单位"),
});

/**
 * 改办: the day a new row takes over, which clock it is and why; the system fires `open` with it. On a section's row
 * the unit's inner day. A row opened without it starts its clocks by the rules.
 */
export const keptDays = z.object({
  innerDueOn: z.string().optional(),
  answerStage: z.enum(answerStages).optional(),
  answerDueOn: z.string().optional(),
  because: z.string().default(""),
});
export type KeptDays = z.input<typeof keptDays>;

/** What units ask for; which of it one unit may ask: `mayNotAsk`. */
const adjustKinds = {
  addAssist: "增加协办单位",
  dropAssist: "不再由协办单位协办",
  swap: "主办、协办互换",
  split: "改为分办，各自答复",
} as const;
export type AdjustKind = keyof typeof adjustKinds;

/** A section without a duty takes no part: the form lists them all. */
export const delegateRow = z.object({
  unitId: z.uuid("请选择科室"),
  duty: z.enum(["lead", "assist", "none"]).default("none"),
  handlerId: z.uuid().optional(),
  dueOn: field.daySchema("内部时限").optional(),
});

const sections = z.object({
  rows: field.own(
    "承办科室",
    z
      .array(delegateRow)
      .max(60)
      .refine((rows) => rows.some((row) => row.duty !== "none"), "请至少选择一个科室"),
  ),
});

export const assignmentInputs = {
  open: keptDays,
  acknowledge: none,
  acknowledgeReference: none,
  deemAcknowledged: none,
  contest,
  contestByForm: contest.extend({ formId: field.file("主要领导签字、盖章的退办申请表", "contest_form") }),
  withdrawContest: none,
  uphold: z.object({ text: field.longText("维持交办的意见") }),
  reassign: z.object({
    newUnitId: field.unit("改由哪个单位承办"),
    reason,
    dueOn: field.optionalDay("答复期限（不填则不变）"),
  }),
  handIn: z.object({ text: field.longText("初稿") }),
  finish: none,
  endWithUnit: none,
  closeWithoutLetter: z.object({ text: field.longText("办理情况") }),
  waive: z.object({ reason }),
  bounce: z.object({ reason }),
  resume: none,
  resumeWithUnit: none,
  dropSection: z.object({ reason }),
  release: none,
  object: z.object({ text: field.longText("异议理由"), unitId: field.optionalUnit("建议承办单位") }),
  requestContest: z.object({ text: field.longText("拟申请退办的理由") }),
  requestAdjust: z.object({
    kind: field.choice("申请事项", adjustKinds),
    unitId: field.optionalUnit("涉及的单位"),
    reason,
  }),
  withdrawAdjust: none,
  requestExtension: z.object({ dueOn: field.day("申请延期至"), reason }),
  suggest: z.object({ text: field.longText("拟办意见", "建议的承办科室、承办人和办理要点") }),
  delegate: sections,
  addSections: sections,
  hand: z.object({ handlerId: field.person("承办人") }),
  takeOver: z.object({ handlerId: field.person("接办人") }),
  startReply: none,
} as const satisfies Record<string, z.ZodObject>;
