// Chinese words of the system events: what the auditor reads for each code.
export const systemEvents = {
  officeSetUp: "首次设置，建立三个管理员",
  signIn: "登录",
  signInFailed: "登录失败",
  accountLocked: "连续登录失败，账号锁定",
  signOut: "退出登录",
  sessionRevoked: "结束会话",
  passwordChanged: "修改本人密码",
  passwordReset: "重置密码",
  postSwitched: "切换身份",
  userCreated: "新建人员",
  userDisabled: "停用账号",
  userEnabled: "启用账号",
  postGranted: "授予任职",
  postEnded: "结束任职",
  unitCreated: "新建单位",
  unitRenamed: "单位更名",
  unitEnded: "单位撤销",
  unitSucceeded: "单位撤并，职责承接",
  chargeAdded: "设定分管",
  chargeEnded: "结束分管",
  standinAdded: "设定代行",
  standinEnded: "结束代行",
  calendarChanged: "修改工作日历",
  clocksRecounted: "按工作日历重新计算期限",
  termCreated: "新建届",
  seatAdded: "新增席位",
  seatChanged: "修改席位或联系方式",
  seatEnded: "席位提前终止",
  seatsImported: "导入名册",
  listExported: "导出 Excel",
  meetingCreated: "新建会议",
  rulesChanged: "修改规则方案",
  chainChanged: "调整本单位审核链",
  templateChanged: "调整本单位的信函样式",
  seriesChanged: "调整本单位文号编号办法",
  instructionRule: "设定分解前须有领导批示",
  detailErased: "删除一条经过的详情（个人信息保护）",
  chainsVerified: "核验留痕",
} as const;

export type SystemEventName = keyof typeof systemEvents;

/** The words of a code; an unknown code is shown as it is. */
export function systemEventText(event: string): string {
  return Object.hasOwn(systemEvents, event) ? systemEvents[event as SystemEventName] : event;
}
