// What the worklist says after an act that was sent from it, by `?done=`.
export const doneWords: Readonly<Record<string, string>> = {
  "assignment.acknowledge": "已签收，可以分解到科室和承办人。",
  "assignment.acknowledgeReference": "已签收，该件供参阅，无需办理。",
  "assignment.startReply": "已开始起草，写好后送审。",
  "proposal.remindRating": "已提醒提出人评价。",
  "proposal.lapseRating": "已记为未反馈。",
  "proposal.conclude": "已确认办结，请在“待归档”中归档。",
  "reply.pass": "已审核通过，送下一环节。",
  "reply.sign": "已签发，联络员可以印发。",
  "reply.sendBack": "已退回修改，承办人会收到通知。",
  "reply.sendBackToStage": "已退回前一环节。",
  "reply.proposePublication": "已报请公开，等待交办机构审核。",
};
