// Sentences of promises (承诺事项), key items (重点) and what an item brought about.
import { proposalInputs } from "@/lib/lifecycle/inputs/proposal";
import { sourceWords } from "@/lib/lifecycle/source-words";
import { chosen, type PhraseOf, says, saysWho } from "./phrase";

export const promisePhrases = {
  commit: (c) => ({
    verb: "登记承诺事项",
    says: [
      says("", c.input("text")),
      says("责任单位", c.fact("targetUnit")),
      says("完成时限", c.input("dueOn")),
    ],
  }),
  dropCommitment: (c) => ({
    verb: "删除起草中的承诺事项",
    says: [says("", c.fact("commitment")), says("时限", c.fact("dueOn"))],
  }),
  progress: (c) => ({
    verb: "填报承诺进展",
    says: [says("", c.input("text"))],
    more: [says("承诺事项", c.fact("commitment"))],
  }),
  change: (c) => ({
    verb: "调整承诺事项",
    says: [
      says("原因", c.input("text")),
      says("原定时限", c.fact("oldDueOn")),
      says("调整后的时限", c.input("dueOn")),
    ],
    more: [says("承诺事项", c.fact("commitment"))],
  }),
  fulfil: (c) => ({
    verb: "报告承诺事项完成",
    says: [says("", c.input("text"))],
    more: [says("承诺事项", c.fact("commitment"))],
  }),
  revisit: (c) => ({
    verb: "回头看",
    says: [
      says("查看结果", chosen(proposalInputs.revisit, "finding", c.input("finding"))),
      says("", c.fact("reopened")),
      says("查看日期", c.input("on")),
      says("情况", c.input("text")),
    ],
    more: [says("承诺事项", c.fact("commitment"))],
  }),
  rateCommitment: (c) => ({
    verb: c.actorPost === "proposer" ? "评价承诺落实" : "录入承诺落实评价",
    says: [
      saysWho(c, "评价人", c.fact("signer")),
      says("评价", chosen(proposalInputs.rateCommitment, "result", c.input("result"))),
      says("意见（转承办单位）", c.input("remark")),
    ],
    more: [says("承诺事项", c.fact("commitment"))],
  }),
  designateKey: (c) => ({
    verb: "列为重点",
    says: [
      says("类别", chosen(proposalInputs.designateKey, "kind", c.input("kind"))),
      says("领办（督办）领导", c.input("champion")),
      says("督办专委会", c.input("committee")),
      says("填报进展", chosen(proposalInputs.designateKey, "reports", c.input("reports"))),
    ],
    more: [says("办理要求", c.input("plan"))],
  }),
  liftKey: (c) => ({ verb: "不再列为重点", says: [says("理由", c.input("reason"))] }),
  planKey: (c) => ({
    verb: "报送办理方案",
    says: [says("专班", c.fact("members")), says("方案", c.input("text"))],
  }),
  reportKey: (c) => ({ verb: "填报重点件进展", says: [says("", c.input("text"))] }),
  commend: (c) => ({
    verb: `评为${c.input("year") && `${c.input("year")} 年度`}优秀${sourceWords[c.source].kind}`,
    says: [says("依据", c.input("note"))],
  }),
  achieve: (c) => ({
    verb: "登记成果转化",
    says: [
      says(chosen(proposalInputs.achieve, "kind", c.input("kind")), c.input("title")),
      says("形成日期", c.input("on")),
      says("说明", c.input("text")),
    ],
  }),
} satisfies Record<string, PhraseOf>;
