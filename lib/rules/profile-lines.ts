/** A rule profile in words, line by line: what two versions differ in is read from the lines. Pure. */

import { amountText, type Clause, clauseText, ruleText } from "@/lib/calendar/due-rule";
import { classPlaces, contactForms, opennessPlaces } from "@/lib/letter/style";
import { stateZh } from "@/lib/lifecycle/labels";
import { chainText } from "./chain/chain";
import { outcomeCodes, outcomeFullText } from "./outcomes";
import { declineRoutes, type RuleProfileContent } from "./profile";
import { combinations, ratingLevels, sendsLinksZh } from "./ratings";
import { type ProfilePeriod, type ProfileStage, profilePeriods, profileStages } from "./stages";

export type ProfileLine = { key: string; zh: string; text: string };
export type LineChange = { key: string; zh: string; before: string; after: string };

type Lines = { [Key in keyof RuleProfileContent]: (content: RuleProfileContent) => ProfileLine[] };

/** Named by the words of the forms and lists: 办前, 办中, 办后. */
export const consultationStages = { before: "办前", during: "办中", after: "办后" } as const;
export const disclosures = { proactive: "主动公开", on_request: "依申请公开", none: "不公开" } as const;
export const granters = { dispatcher: "交办机构", registrar: "受理登记的机构" } as const;

const clocks: Record<ProfileStage | ProfilePeriod, { zh: string }> = { ...profileStages, ...profilePeriods };

/** Whether signers rate how promises were kept, in the words of the rules page. */
export const promiseRatingZh = (isRated: boolean): string =>
  isRated ? "提出人每年第四季度（或完成、到期后）逐项评价" : "不另行评价";

const line = (key: string, zh: string, text: string, clause?: Clause): ProfileLine => ({
  key,
  zh,
  text: clause ? `${text}（${clauseText(clause)}）` : text,
});

const lines: Lines = {
  source: () => [],
  zh: ({ zh }) => [line("zh", "方案名称", zh)],
  deadlines: ({ deadlines }) =>
    Object.entries(clocks).map(([key, { zh }]) => {
      const rule = deadlines[key as ProfileStage];
      return line(`deadlines.${key}`, zh, ruleText(rule), rule.clause);
    }),
  extension: ({ extension: { amount, unit, countedFrom, grantedBy, clause, grantClause } }) => {
    const most = `${countedFrom === "start" ? "自交办之日起至迟" : "在原期限之后最多再延"} ${amountText(amount, unit)}`;
    return [
      line("extension", "答复延期", most, clause),
      line("extension.granted", "延期批准", granters[grantedBy], grantClause),
    ];
  },
  acknowledgement: ({ acknowledgement: { isDeemed, clause } }) => [
    line("acknowledgement", "逾期未签收", isDeemed ? "视同签收" : "由交办机构催办", clause),
  ],
  contest: ({ contest: { requiresLeader, refusesLate, clause } }) => {
    const by = requiresLeader ? "由主要领导提出，或附签字、盖章的申请表" : "由联络员或主要领导提出";
    return [line("contest", "退办", `${by}；${refusesLate ? "逾期不予受理" : "逾期可以受理"}`, clause)];
  },
  allocation: ({ allocation: { mayBeObjected, clause } }) => [
    line("allocation", "提出人对承办单位的异议", mayBeObjected ? "可以提出" : "没有规定", clause),
  ],
  withdrawal: ({ source, withdrawal: { states, clause } }) => [
    line(
      "withdrawal",
      "可以撤回的环节",
      states.map((state) => stateZh("proposal", state, source)).join("、"),
      clause,
    ),
  ],
  outcomes: ({ outcomes: { classes, clause } }) => [
    ...classes.map((one) => {
      const duties = `${one.needsDate ? "，须写明时限" : ""}${one.needsReason ? "，须说明理由" : ""}`;
      return line(
        `outcomes.${one.code}`,
        `类别·${outcomeCodes[one.code].zh}`,
        `${outcomeFullText(one)}${duties}`,
      );
    }),
    line("outcomes", "类别的依据", clauseText(clause)),
  ],
  rating: ({ rating: { axes, levels, combination, sendsLinks, clauses } }) => [
    line("rating.axes", "评价内容", `${axes.attitude}、${axes.result}`, clauses.axes),
    line(
      "rating.levels",
      "满意度档次",
      levels.map((level) => ratingLevels[level].zh).join("、"),
      clauses.levels,
    ),
    line("rating.combination", "多人提出", combinations[combination].zh, clauses.combination),
    line("rating.sendsLinks", "评价链接", sendsLinksZh(sendsLinks)),
  ],
  consultations: ({ consultations }) =>
    consultations.map(({ stage, atLeast, inPersonAtLeast, everySigner, clause }) =>
      line(
        `consultations.${stage}`,
        `${consultationStages[stage]}沟通`,
        `至少 ${atLeast} 次，其中当面 ${inPersonAtLeast} 次${everySigner ? "，须联系到每一位提出人" : ""}`,
        clause,
      ),
    ),
  chain: ({ chain: { stages, clause } }) => [line("chain", "审核环节", chainText(stages), clause)],
  publication: ({ publication: { disclosure, needsConsent, clause } }) => [
    line(
      "publication",
      "公开",
      `以${disclosures[disclosure]}为原则${needsConsent ? "，遵从提出人意见" : ""}`,
      clause,
    ),
  ],
  decline: ({ decline: { grounds, routes, clause } }) => [
    ...grounds.map((ground) => line(`decline.${ground.code}`, "不予立案的情形", ground.zh, ground.clause)),
    line("decline", "不予立案后另作处理", routes.map((route) => declineRoutes[route].zh).join("、"), clause),
  ],
  promises: ({ promises: { isRated, clause } }) => [
    line("promises", "承诺落实", promiseRatingZh(isRated), clause),
  ],
  letter: ({ letter: { classPlace, opennessPlace, namesSigner, contact, unitMayChoose, clause } }) => [
    line("letter.classPlace", "信函上的结果类别", classPlaces[classPlace].zh, clause),
    line("letter.opennessPlace", "信函上的公开属性", opennessPlaces[opennessPlace].zh, clause),
    line("letter.namesSigner", "信函上的签发人", namesSigner ? "与文号同行印出" : "不印", clause),
    line("letter.contact", "信函上的联系方式", contactForms[contact].zh, clause),
    line(
      "letter.unitMayChoose",
      "类别和公开属性的位置",
      unitMayChoose ? "承办单位可以自定" : "各单位一律照此",
      clause,
    ),
  ],
  secondDissatisfaction: ({ secondDissatisfaction: { zh, clause } }) => [
    line("secondDissatisfaction", "再次不满意", zh, clause),
  ],
};

/** Every rule of the profile with its clause, in the order of the page. */
export function profileLines(content: RuleProfileContent): ProfileLine[] {
  return (Object.keys(lines) as (keyof RuleProfileContent)[]).flatMap((key) => lines[key](content));
}

/** What changed from one version to the next; "" on the side that has no such line. */
export function changedLines(before: RuleProfileContent, after: RuleProfileContent): LineChange[] {
  const [old, present] = [byKey(before), byKey(after)];
  return [...new Set([...present.keys(), ...old.keys()])].flatMap((key) => {
    const [was, is] = [old.get(key), present.get(key)];
    if (was?.text === is?.text) return [];
    return [{ key, zh: is?.zh ?? was?.zh ?? "", before: was?.text ?? "", after: is?.text ?? "" }];
  });
}

function byKey(content: RuleProfileContent): Map<string, ProfileLine> {
  return new Map(profileLines(content).map((one) => [one.key, one]));
}
