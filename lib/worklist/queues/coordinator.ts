// 承办单位联络员: 签收、分解、联系、文号、印发, and what the unit has promised. On a section's row without a coordinator
// its head does the office's part.
import { Prisma } from "@/lib/db/generated/client";
import { wordsSql } from "@/lib/db/words-sql";
import { sourceWords } from "@/lib/lifecycle/source-words";
import { rowsInForce } from "@/lib/lifecycle/spans";
import type { WorkItem } from "../item";
import {
  answerClock,
  clockDue,
  clockOfRow,
  hasCoordinator,
  isNotFailed,
  noDue,
  ofAssignment,
  ofReply,
  type Queue,
  rowDue,
  type Seat,
  seats,
} from "../queue";

const { sql } = Prisma;
const posts = ["coordinator"] as const;

/** Promises are shown this many days before their day: a quarter, as 回头看 is done quarterly. */
const promiseAhead = 90;

/** By the item first, as the index of children begins with it. */
const openChildren = sql`EXISTS (
  SELECT 1 FROM "Assignment" k
  WHERE k."proposalId" = a."proposalId" AND k."parentId" = a."id" AND k."state" <> 'released'
)`;
const hasInstruction = sql`EXISTS (
  SELECT 1 FROM "Instruction" i WHERE i."proposalId" = a."proposalId" AND i."assignmentId" = a."id"
)`;

const lacksInstruction = sql`(EXISTS (
  SELECT 1 FROM "Unit" n WHERE n."id" = a."unitId" AND n."needsInstruction"
) AND NOT ${hasInstruction})`;

/** Rows `a` whose office's part is the seat's: own units', and sections' without a coordinator for their head. */
function ownRows(seat: Seat): Prisma.Sql {
  const parts = seat.posts.map((post) => {
    const own = sql`a."unitId" = ${post.unitId}::uuid`;
    return post.kind === "section_head"
      ? sql`(${own} AND a."parentId" IS NOT NULL AND NOT ${hasCoordinator(sql`a."unitId"`, seat.today)})`
      : own;
  });
  return sql`(${Prisma.join(parts, " OR ")})`;
}

function signedLetters(seat: Seat, isNumbered: boolean): Prisma.Sql {
  return sql`SELECT ${ofReply}, ${clockDue}
    FROM "Reply" y JOIN "Assignment" a ON a."id" = y."assignmentId" ${answerClock}
    WHERE y."unitId" = ANY(${seats(seat)}) AND y."state" = 'signed'
      AND (y."documentNumber" IS NOT NULL) = ${isNumbered}`;
}

function acknowledgeWords({ duty }: WorkItem): string {
  return duty === "reference" ? "签收，供参阅" : "签收，或说明理由申请退办";
}

const acknowledge = {
  zh: "待签收",
  posts: ["coordinator", "section_head"],
  machine: "assignment",
  button: "签收",
  next: acknowledgeWords,
} as const satisfies Partial<Queue>;

export const coordinatorQueues: readonly Queue[] = [
  {
    ...acknowledge,
    key: "acknowledge",
    event: "acknowledge",
    waiting: (seat) => sql`SELECT ${ofAssignment}, ${rowDue} FROM "Assignment" a
      WHERE ${ownRows(seat)} AND a."state" = 'pending' AND a."duty" <> 'reference'`,
  },
  {
    ...acknowledge,
    key: "acknowledge-reference",
    zh: "参阅待签收",
    event: "acknowledgeReference",
    waiting: (seat) => sql`SELECT ${ofAssignment}, ${rowDue} FROM "Assignment" a
      WHERE ${ownRows(seat)} AND a."state" = 'pending' AND a."duty" = 'reference'`,
  },
  {
    key: "planned",
    zh: "拟办征求意见",
    posts,
    machine: "assignment",
    event: "object",
    button: "提出异议",
    next: () => "对拟由本单位承办有异议的，请提出",
    waiting: (seat) => sql`SELECT ${ofAssignment}, ${noDue} FROM "Assignment" a
      WHERE ${ownRows(seat)} AND a."state" = 'planned' AND a."circulatedOn" IS NOT NULL AND a."objection" = ''`,
  },
  {
    // Where the unit wants 批示 first: once the office has said what it proposes, the item waits with the leader.
    key: "suggest",
    zh: "待拟办",
    posts,
    machine: "assignment",
    event: "suggest",
    button: "拟办",
    next: () => "提出拟办意见，报领导批示",
    waiting: (seat) => sql`SELECT ${ofAssignment}, ${rowDue} FROM "Assignment" a
      WHERE ${ownRows(seat)} AND a."state" = 'acknowledged' AND a."duty" <> 'reference' AND a."replyNeeded"
        AND a."handlerId" IS NULL AND a."handlingNote" = '' AND NOT ${openChildren} AND ${lacksInstruction}`,
  },
  {
    key: "delegate",
    zh: "待分解",
    posts,
    machine: "assignment",
    event: "delegate",
    button: "分解",
    next: () => "分解到科室和承办人",
    waiting: (seat) => sql`SELECT ${ofAssignment}, ${rowDue} FROM "Assignment" a
      WHERE ${ownRows(seat)} AND a."state" = 'acknowledged' AND a."duty" <> 'reference' AND a."replyNeeded"
        AND a."handlerId" IS NULL AND NOT ${openChildren} AND NOT ${lacksInstruction}`,
  },
  {
    key: "section-contested",
    zh: "科室退办待裁定",
    posts,
    machine: "assignment",
    event: "uphold",
    button: "裁定",
    next: ({ unitName }) => `裁定${unitName ?? "科室"}的退办申请`,
    href: ({ proposalId, subjectId }) => `/proposals/${proposalId}/act/assignment.uphold/${subjectId}`,
    waiting: (seat) => sql`SELECT ${ofAssignment}, ${rowDue}
      FROM "Contest" c JOIN "Assignment" a ON a."id" = c."assignmentId" JOIN "Assignment" up ON up."id" = a."parentId"
      WHERE c."ruling" = 'pending' AND a."state" = 'contested' AND up."unitId" = ANY(${seats(seat)})`,
  },
  {
    key: "contact",
    zh: "待联系代表、委员",
    posts,
    machine: "proposal",
    event: "consult",
    button: "记录面商",
    next: ({ source }) => `联系${sourceWords[source].signer}，记录办前面商`,
    // Before the work is split the row waits in 待分解: one line at a time for one item.
    waiting: (seat) => sql`SELECT a."proposalId", a."proposalId", a."id", NULL::uuid, ${clockDue}
      FROM "Assignment" a ${clockOfRow("firstContact")}
      WHERE ${ownRows(seat)} AND a."state" IN ('acknowledged', 'contested') AND d."dueOn" IS NOT NULL
        AND (a."handlerId" IS NOT NULL OR ${openChildren})`,
  },
  {
    key: "file-result",
    zh: "待备案",
    posts,
    machine: "assignment",
    event: "closeWithoutLetter",
    button: "备案",
    next: () => "不需书面答复，填写办理情况备案",
    waiting: (seat) => sql`SELECT ${ofAssignment}, ${rowDue} FROM "Assignment" a
      WHERE ${ownRows(seat)} AND a."state" = 'acknowledged' AND a."duty" IN ('lead', 'split') AND NOT a."replyNeeded"
        AND a."parentId" IS NULL`,
  },
  {
    key: "number",
    zh: "待填文号",
    posts,
    machine: "reply",
    event: "numberLetter",
    button: "填写文号",
    next: () => "填写本单位公文系统给出的文号",
    waiting: (seat) => signedLetters(seat, false),
  },
  {
    key: "issue",
    zh: "待印发",
    posts,
    machine: "reply",
    event: "issue",
    button: "印发",
    next: ({ replyKind, source, signers }) =>
      replyKind === "opinion"
        ? "印发协办意见，送主办单位"
        : `印发，送达 ${signers} 位${sourceWords[source].signer}`,
    waiting: (seat) => signedLetters(seat, true),
  },
  {
    key: "propose-publication",
    zh: "待报请公开",
    posts,
    machine: "reply",
    event: "proposePublication",
    button: "报请公开",
    next: () => "主动公开的复文，报请公开",
    // From the running publication clocks: a unit's issued letters of all years would be read otherwise.
    waiting: (seat) => sql`SELECT ${ofReply}, ${clockDue}
      FROM "Deadline" d JOIN "Reply" y ON y."id" = d."subjectId"
      WHERE d."stage" = 'publication' AND d."endedBy" IS NULL AND y."unitId" = ANY(${seats(seat)})
        AND y."state" = 'issued' AND y."disclosure" = 'proactive' AND y."publication" IN ('unproposed', 'withdrawn')
        AND ${isNotFailed}`,
  },
  {
    // From the records without a day, of which there are few: a letter may wait here for months after 退信.
    key: "deliver",
    zh: "待送达",
    posts,
    machine: "reply",
    event: "deliver",
    button: "登记送达",
    next: () => "还有收件人没有送达，送达后登记日期",
    href: ({ proposalId }) => `/proposals/${proposalId}/reply`,
    waiting: (seat) => sql`SELECT ${ofReply}, ${noDue}
      FROM "Delivery" v JOIN "Reply" y ON y."id" = v."replyId"
      WHERE v."deliveredOn" IS NULL AND y."unitId" = ANY(${seats(seat)}) AND y."state" = 'issued'
      GROUP BY y."id"`,
  },
  {
    key: "supervision",
    zh: "待回复督办",
    posts,
    machine: "proposal",
    event: "answerSupervision",
    button: "回复督办",
    next: () => "按督办要求办理并回复",
    href: ({ proposalId }) => `/proposals/${proposalId}/assignment`,
    waiting: (seat) => sql`SELECT v."proposalId", v."proposalId", min(a."id"::text)::uuid, NULL::uuid,
        min(v."dueOn"), 'supervision'::"DeadlineStage"
      FROM "Supervision" v JOIN "Assignment" a ON a."proposalId" = v."proposalId"
        AND (v."assignmentId" IS NULL OR v."assignmentId" = a."id")
      WHERE v."answeredOn" IS NULL AND a."unitId" = ANY(${seats(seat)}) AND a."state" IN (${wordsSql(rowsInForce)})
        AND a."duty" IN ('lead', 'split')
      GROUP BY v."proposalId"`,
  },
  {
    key: "promise",
    zh: "承诺待落实",
    posts,
    machine: "proposal",
    event: "fulfil",
    button: "填报进展",
    next: () => "落实承诺事项，填报进展",
    href: ({ proposalId }) => `/proposals/${proposalId}/outcome`,
    waiting: (
      seat,
    ) => sql`SELECT c."proposalId", c."proposalId", min(y."assignmentId"::text)::uuid, NULL::uuid,
        min(c."dueOn"), 'commitment'::"DeadlineStage"
      FROM "Commitment" c JOIN "Reply" y ON y."id" = c."replyId" AND y."state" = 'issued'
      WHERE c."unitId" = ANY(${seats(seat)}) AND c."state" IN ('open', 'changed')
        AND c."dueOn" <= ${seat.today}::date + ${promiseAhead}::int
      GROUP BY c."proposalId"`,
  },
];

export const leaderQueues: readonly Queue[] = [
  {
    key: "contest-intended",
    zh: "拟退办待定",
    posts: ["leader"],
    machine: "assignment",
    event: "contest",
    button: "申请退办",
    next: () => "联络员拟申请退办，请决定",
    waiting: (seat) => sql`SELECT ${ofAssignment}, ${clockDue} FROM "Assignment" a ${clockOfRow("contest")}
      WHERE a."unitId" = ANY(${seats(seat)}) AND a."state" IN ('pending', 'acknowledged') AND a."contestIntended" <> ''
        AND d."dueOn" >= ${seat.today}::date`,
  },
  {
    key: "instruct",
    zh: "待批示",
    posts: ["leader"],
    machine: "proposal",
    event: "instruct",
    button: "批示",
    next: () => "批示后由联络员分解到科室",
    waiting: (seat) => sql`SELECT a."proposalId", a."proposalId", a."id", NULL::uuid, ${rowDue}
      FROM "Assignment" a JOIN "Unit" u ON u."id" = a."unitId" AND u."needsInstruction"
      WHERE a."unitId" = ANY(${seats(seat)}) AND a."state" IN ('pending', 'acknowledged') AND a."duty" <> 'reference'
        AND NOT ${hasInstruction}`,
  },
];
