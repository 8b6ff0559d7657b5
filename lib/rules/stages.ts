/** The clocks a rule profile sets, by the name of the deadline row they become. */
export const profileStages = {
  handOver: { zh: "交办" },
  acknowledge: { zh: "签收" },
  contest: { zh: "申请退办" },
  contestRuling: { zh: "退办裁定" },
  firstContact: { zh: "首次联系" },
  opinion: { zh: "协办意见" },
  opinionRedo: { zh: "协办意见重提" },
  answer: { zh: "答复" },
  rework: { zh: "重新办理" },
  ratingWindow: { zh: "评价反馈" },
  publication: { zh: "公开" },
} as const satisfies Record<string, { zh: string }>;
export type ProfileStage = keyof typeof profileStages;

/** Further periods of a profile that open no clock of their own. */
export const profilePeriods = {
  acceptNotice: { zh: "受理告知" },
  ratingReminder: { zh: "评价提醒" },
} as const satisfies Record<string, { zh: string }>;
export type ProfilePeriod = keyof typeof profilePeriods;
