import type { Source } from "@/lib/lifecycle/facts";
import { eventZh } from "@/lib/lifecycle/labels";
import { machineNames, machines } from "@/lib/lifecycle/machines";

/** Where the bare name of the event would not say what has happened. */
const special: Record<string, string> = {
  "proposal.register": "已登记为草稿，核对后即可提交审查。",
  "proposal.registerSubmitted": "已登记并提交审查。",
  "proposal.submit": "已提交，等待审查。",
  "proposal.edit": "草稿已保存。",
  "proposal.amend": "登记信息已更正，更正前后的内容记在全程中。",
  "proposal.returnForEdit": "已退回修改，提出人会收到通知。",
  "proposal.inviteCosigners": "已发出联名邀请。",
  "proposal.withdrawSign": "已撤销联名。",
  "proposal.editAsks": "诉求已保存。",
  "proposal.handOver": "已移交交办机构。",
};

/** 「已办理：立案」 for every event of the three tables, in the words of the item's source. */
export function doneWords(source: Source): Record<string, string> {
  const words: Record<string, string> = {};
  for (const machine of machineNames) {
    for (const event of Object.keys(machines[machine].events)) {
      words[`${machine}.${event}`] = `已办理：${eventZh(machine, event, source)}。`;
    }
  }
  return { ...words, ...special };
}
