// 交办机构: dispatch, rulings on 退办, extensions, publication.
import { Prisma } from "@/lib/db/generated/client";
import { answerStages, letterStages } from "@/lib/lifecycle/facts";
import { adjustAskZh } from "@/lib/lifecycle/labels";
import {
  clockDue,
  clockOfLetter,
  clockOfRow,
  isNotFailed,
  itemDue,
  noDue,
  ofAssignment,
  ofProposal,
  ofReply,
  type Queue,
  type Seat,
  seats,
} from "../queue";

const { sql } = Prisma;
const posts = ["dispatcher"] as const;

/** Undecided extensions that this post grants by the meeting's profile, with the answer's running clock. */
function extensions(grantedBy: "dispatcher" | "registrar", mine: Prisma.Sql): Prisma.Sql {
  return sql`SELECT p."id", p."id", a."id", NULL::uuid, ${clockDue}
    FROM "Extension" e JOIN "Assignment" a ON a."id" = e."assignmentId" JOIN "Proposal" p ON p."id" = e."proposalId"
    JOIN "RuleProfile" f ON f."meetingId" = p."meetingId"
    JOIN "RuleProfileVersion" v ON v."profileId" = f."id" AND v."version" = f."current"
    ${clockOfRow(...answerStages)}
    WHERE e."state" = 'pending' AND ${mine} AND v."content" -> 'extension' ->> 'grantedBy' = ${grantedBy}`;
}

const extension = {
  key: "extension",
  zh: "延期待批",
  machine: "proposal",
  event: "extend",
  button: "批复",
  next: ({ unitName, extendTo }) =>
    `批复${unitName ?? ""}的延期申请${extendTo ? `（申请延至 ${extendTo}）` : ""}`,
} as const satisfies Partial<Queue>;

const ofOffice = (seat: Seat) => sql`p."dispatchOfficeId" = ANY(${seats(seat)})`;

/** Items of a higher level have no registrar here who would end them. */
function upperIn(seat: Seat, state: "replied" | "concluded"): Prisma.Sql {
  return sql`FROM "Proposal" p WHERE ${ofOffice(seat)} AND p."state" = ${state}::"ProposalState" AND p."origin" = 'upper'`;
}

export const dispatcherQueues: readonly Queue[] = [
  {
    key: "dispatch",
    zh: "待交办",
    posts,
    machine: "proposal",
    event: "dispatch",
    button: "交办",
    next: ({ units }) => {
      const planned = units.filter((unit) => unit.state === "planned");
      if (planned.some((unit) => unit.objects)) return "单位对拟办有异议，重新拟办";
      if (planned.some((unit) => unit.isCirculated)) return "预交办征求意见中，确定后交办";
      return planned.length > 0 ? "核对拟办单位，交办" : "确定承办单位，交办";
    },
    waiting: (seat) =>
      sql`SELECT ${ofProposal}, ${itemDue} FROM "Proposal" p WHERE ${ofOffice(seat)} AND p."state" = 'admitted'`,
  },
  {
    key: "contested",
    zh: "退办待裁定",
    posts,
    machine: "assignment",
    event: "uphold",
    button: "裁定",
    next: ({ unitName, suggestedUnit }) =>
      `裁定${unitName ?? ""}的退办申请${suggestedUnit ? `（建议改由${suggestedUnit}承办）` : ""}`,
    waiting: (seat) => sql`SELECT ${ofAssignment}, ${clockDue}
      FROM "Contest" c JOIN "Assignment" a ON a."id" = c."assignmentId" JOIN "Proposal" p ON p."id" = c."proposalId"
      ${clockOfRow("contestRuling")}
      WHERE c."ruling" = 'pending' AND a."parentId" IS NULL AND a."state" = 'contested' AND ${ofOffice(seat)}`,
  },
  {
    key: "adjust-request",
    zh: "调整申请待定",
    posts,
    machine: "proposal",
    event: "adjust",
    button: "答复",
    next: ({ unitName, adjustAsk }) =>
      `答复${unitName ?? ""}的调整申请${adjustAsk ? `（${adjustAskZh(adjustAsk.kind, adjustAsk.unit)}）` : ""}`,
    href: () => "/dispatch/requests",
    waiting: (seat) => sql`SELECT p."id", p."id", a."id", NULL::uuid, ${clockDue}
      FROM "AdjustRequest" q JOIN "Assignment" a ON a."id" = q."assignmentId" JOIN "Proposal" p ON p."id" = q."proposalId"
      ${clockOfRow(...letterStages)}
      WHERE q."state" = 'pending' AND ${ofOffice(seat)}`,
  },
  {
    key: "allocation-objection",
    zh: "异议待答复",
    posts,
    machine: "proposal",
    event: "answerAllocation",
    button: "答复",
    next: () => "答复提出人对承办单位的异议，或者调整",
    href: () => "/dispatch/requests",
    // From the objections, of which there are few; the guard `hasAllocationObjection` reads the same events.
    waiting: (seat) => sql`SELECT ${ofProposal}, ${itemDue}
      FROM "Event" o JOIN "Proposal" p ON p."id" = o."proposalId"
      WHERE o."event" = 'objectAllocation' AND p."state" IN ('dispatched', 'handling') AND ${ofOffice(seat)}
        AND NOT EXISTS (SELECT 1 FROM "Event" s WHERE s."proposalId" = o."proposalId" AND s."sequence" > o."sequence"
          AND s."event" IN ('objectAllocation', 'answerAllocation', 'adjust', 'recall'))`,
  },
  {
    ...extension,
    posts,
    href: () => "/dispatch/extensions",
    waiting: (seat) => extensions("dispatcher", ofOffice(seat)),
  },
  {
    ...extension,
    key: "extension-body",
    posts: ["registrar"],
    href: ({ proposalId }) => `/proposals/${proposalId}/assignment`,
    waiting: (seat) => extensions("registrar", sql`p."bodyId" = ANY(${seats(seat)})`),
  },
  {
    key: "upper-conclude",
    zh: "上级件待办结",
    posts,
    machine: "proposal",
    event: "conclude",
    button: "确认办结",
    next: () => "已答复，记录上级反馈，确认办结",
    href: ({ proposalId }) => `/proposals/${proposalId}/outcome`,
    waiting: (seat) => sql`SELECT ${ofProposal}, ${noDue} ${upperIn(seat, "replied")}`,
  },
  {
    key: "upper-archive",
    zh: "上级件待归档",
    posts,
    machine: "proposal",
    event: "archive",
    button: "归档",
    next: () => "核对材料，归档",
    waiting: (seat) => sql`SELECT ${ofProposal}, ${noDue} ${upperIn(seat, "concluded")}`,
  },
  {
    key: "publish",
    zh: "待审公开",
    posts,
    machine: "reply",
    event: "publish",
    button: "审核公开",
    next: () => "审核承办单位报请公开的复文",
    // Read before it is published: the button leads to the letter and sends nothing by itself.
    href: ({ proposalId }) => `/proposals/${proposalId}/reply`,
    waiting: (seat) => sql`SELECT ${ofReply}, ${clockDue}
      FROM "Reply" y JOIN "Proposal" p ON p."id" = y."proposalId" ${clockOfLetter("publication")}
      WHERE y."publication" = 'proposed' AND y."state" = 'issued' AND ${ofOffice(seat)} AND ${isNotFailed}`,
  },
];
