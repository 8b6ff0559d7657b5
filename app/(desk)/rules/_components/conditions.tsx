import { type Description, DescriptionList } from "@/components/ui/description-list";
import { clauseText } from "@/lib/calendar/due-rule";
import { classPlaces, opennessPlaces } from "@/lib/letter/style";
import { stateZh } from "@/lib/lifecycle/labels";
import { declineRoutes, type RuleProfileContent } from "@/lib/rules/profile";
import { Sourced } from "./sourced";

type Props = { content: RuleProfileContent };

const stages = { before: "办前", during: "办中", after: "办后" } as const;

const disclosures = { proactive: "主动公开", on_request: "依申请公开", none: "不公开" } as const;

/** The remaining rules of a profile, each in one sentence with its clause. */
export function Conditions({ content }: Props) {
  return <DescriptionList items={[...consultations(content), ...handling(content), ...declining(content)]} />;
}

function consultations({ consultations: needs }: RuleProfileContent): Description[] {
  return needs.map((need) => ({
    term: `${stages[need.stage]}沟通`,
    value: (
      <Sourced clause={need.clause}>
        至少 {need.atLeast} 次
        {need.inPersonAtLeast > 0 && `，其中当面 ${need.inPersonAtLeast} 次（电话、视频、信函、微信不计）`}
        {need.everySigner && "，须联系到每一位提出人"}
      </Sourced>
    ),
  }));
}

function handling({
  source,
  acknowledgement,
  contest,
  allocation,
  withdrawal,
  publication,
  letter,
}: RuleProfileContent): Description[] {
  const until = withdrawal.states.map((state) => stateZh("proposal", state, source)).join("、");
  return [
    {
      term: "签收",
      value: (
        <Sourced clause={acknowledgement.clause}>
          {acknowledgement.isDeemed ? "逾期未签收的，视同签收" : "逾期未签收的，由交办机构催办"}
        </Sourced>
      ),
    },
    {
      term: "退办",
      value: (
        <Sourced clause={contest.clause}>
          {contest.requiresLeader
            ? "由主要领导提出，或附主要领导签字、盖章的申请表；"
            : "由联络员或主要领导提出；"}
          写明法定职责依据和建议承办单位；
          {contest.refusesLate ? "逾期申请不予受理" : "逾期也可提出，记为逾期"}
        </Sourced>
      ),
    },
    {
      term: "承办单位的异议",
      value: (
        <Sourced clause={allocation.clause}>
          {allocation.mayBeObjected
            ? "提出人可以对承办单位提出异议，由交办机构调整或答复"
            : "没有提出人对承办单位提出异议的规定"}
        </Sourced>
      ),
    },
    { term: "撤回", value: <Sourced clause={withdrawal.clause}>提出人可书面要求撤回：{until}</Sourced> },
    {
      term: "公开",
      value: (
        <Sourced clause={publication.clause}>
          答复以{disclosures[publication.disclosure]}为原则
          {publication.needsConsent && "，遵从提出人对全文公开或仅公开标题的意见"}
        </Sourced>
      ),
    },
    {
      term: "信函格式",
      value: (
        <Sourced clause={letter.clause}>
          结果类别：{classPlaces[letter.classPlace].zh}；公开属性：{opennessPlaces[letter.opennessPlace].zh}
          ；签发人：
          {letter.namesSigner ? "与文号同行印出" : "不印"}
        </Sourced>
      ),
    },
  ];
}

function declining({ source, decline }: RuleProfileContent): Description[] {
  return [
    {
      term: stateZh("proposal", "declined", source),
      value: (
        <>
          <ul className="list-disc pl-4 marker:text-ink-3">
            {decline.grounds.map((ground) => (
              <li key={ground.code}>{ground.zh}</li>
            ))}
          </ul>
          <div>另作处理：{decline.routes.map((route) => declineRoutes[route].zh).join("、")}</div>
          <div className="text-ink-3 text-sm">{clauseText(decline.clause)}</div>
        </>
      ),
    },
  ];
}
