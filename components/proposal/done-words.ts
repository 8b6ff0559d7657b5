import type { Source } from "@/lib/lifecycle/facts";
import { eventZh } from "@/lib/lifecycle/labels";
import { machineNames, machines } from "@/lib/lifecycle/machines";
import { sourceWords } from "@/lib/lifecycle/source-words";

/** Where the bare name of the event would not say what has happened. */
const special: Record<string, string> = {
  "proposal.register": "已登记为草稿，核对后即可提交审查。",
  "proposal.registerSubmitted": "已登记并提交审查。",
  "proposal.submit": "已提交，等待审查。",
  "proposal.edit": "草稿已保存。",
  "proposal.amend": "登记信息已更正，更正前后的内容记在全程中。",
  "proposal.returnForEdit": "已退回修改，提出人会收到通知。",
  "proposal.editAsks": "诉求已保存。",
  "proposal.recordUpperFeedback": "上级反馈已记录在案。",
  "proposal.handOver": "已移交交办机构。",
  "proposal.dispatch": "已交办，承办单位会收到通知。",
  "proposal.consult": "面商记录已保存，提出人可以确认。",
  "proposal.rate": "评价已提交。",
  "proposal.rateLate": "评价已补录，并注明为迟到的评价。",
  "proposal.rework": "已退回原承办单位重新办理。",
  "proposal.conclude": "已确认办结。",
  "proposal.archive": "已归档。",
  "proposal.answerSupervision": "督办回复已提交。",
  "assignment.acknowledge": "已签收。",
  "assignment.delegate": "已分解，科室和承办人会收到通知。",
  "assignment.suggest": "拟办意见已报领导批示。",
  "proposal.instruct": "批示已记录，联络员会收到通知。",
  "assignment.hand": "承办人已确定。",
  "reply.submit": "已送审。",
  "reply.issue": "已印发。",
  "reply.deliver": "送达情况已登记。",
  "reply.proposePublication": "已报请公开，等待交办机构审核。",
  "reply.publish": "复文已公开。",
  "reply.declinePublication": "已决定不予公开，承办单位会收到通知。",
};

/** 「已办理：立案」 for every event of the three tables, in the words of the item's source. */
export function doneWords(source: Source): Record<string, string> {
  const words: Record<string, string> = {};
  for (const machine of machineNames) {
    for (const event of Object.keys(machines[machine].events)) {
      words[`${machine}.${event}`] = `已办理：${eventZh(machine, event, source)}。`;
    }
  }
  const admit = `已${eventZh("proposal", "admit", source)}，请移交交办机构。`;
  const { cosigns } = sourceWords[source];
  return {
    ...words,
    ...special,
    "proposal.admit": admit,
    "proposal.inviteCosigners": `已发出${cosigns}邀请。`,
    "proposal.withdrawSign": `已撤销${cosigns}。`,
  };
}
