// 承办人 and 科室负责人: contact, drafting, sections' drafts. A letter is drafted on the row of the unit that sends it,
// by whoever has that row or one of its lead rows below (lib/lifecycle/who `handles`).
import { Prisma } from "@/lib/db/generated/client";
import { draftingDuty } from "@/lib/lifecycle/facts";
import { letterWords } from "@/lib/lifecycle/labels";
import { sourceWords } from "@/lib/lifecycle/source-words";
import type { WorkItem } from "../item";
import {
  answerClock,
  clockDue,
  clockOfRow,
  hasCoordinator,
  ofAssignment,
  ofReply,
  type Queue,
  rowDue,
  type Seat,
  type Shared,
  seats,
  uuids,
} from "../queue";

const { sql } = Prisma;
const posts = ["handler", "section_head"] as const;

const inForce = sql`m."state" IN ('acknowledged', 'contested', 'done')`;

/** Rows handed to this person inside the institutions in which the seat's posts are held, as `m`. */
function mine(seat: Seat): Prisma.Sql {
  const institutions = uuids(seat.posts.map((post) => post.institutionId));
  return sql`FROM "Assignment" m JOIN "Unit" u ON u."id" = m."unitId"
    WHERE m."handlerId" = ${seat.userId}::uuid AND ${inForce}
      AND (u."id" = ANY(${institutions}) OR u."parentId" = ANY(${institutions}) OR u."id" = ANY(${seats(seat)}))`;
}

/**
 * This person's rows, each with every row it works for: `draftingRows` of lib/lifecycle/facts from below, its depth of
 * two as two joins. At the top that is the row whose letter is drafted; below it a row that hands its text in.
 */
const drafting: Shared = {
  name: "drafting",
  rows: (seat) => sql`SELECT w."id" AS "worksFor", w."parentId" IS NULL AS "isTop"
    FROM (SELECT m.* ${mine(seat)}) own
    LEFT JOIN "Assignment" up ON up."id" = own."parentId" AND own."duty" = ${draftingDuty}::"Duty"
    LEFT JOIN "Assignment" top ON top."id" = up."parentId" AND up."duty" = ${draftingDuty}::"Duty"
    CROSS JOIN LATERAL (
      VALUES (own."id", own."parentId"), (up."id", up."parentId"), (top."id", top."parentId")
    ) AS w("id", "parentId") WHERE w."id" IS NOT NULL`,
};
const isDraftedHere = sql`a."id" IN (SELECT "worksFor" FROM "drafting" WHERE "isTop")`;

/** Rows to start a letter on: in hand, no letter in work. */
function unwritten(isOpinion: boolean): Prisma.Sql {
  return sql`FROM "Assignment" a ${answerClock}
    WHERE ${isDraftedHere} AND a."state" = 'acknowledged' AND a."replyNeeded"
      AND a."duty" <> 'reference' AND (a."duty" = 'assist') = ${isOpinion}
      AND NOT EXISTS (
        SELECT 1 FROM "Reply" y WHERE y."assignmentId" = a."id" AND y."state" IN ('draft', 'reviewing', 'signed')
      )`;
}

function drafts(isOpinion: boolean): Prisma.Sql {
  return sql`SELECT ${ofReply}, ${clockDue}
    FROM "Assignment" a JOIN "Reply" y ON y."assignmentId" = a."id" AND y."state" = 'draft' ${answerClock}
    WHERE ${isDraftedHere} AND a."state" IN ('acknowledged', 'contested', 'done')
      AND (y."kind" = 'opinion') = ${isOpinion}`;
}

function draftWords(letter: string) {
  return ({ sentBackBy }: WorkItem) =>
    sentBackBy ? `${sentBackBy}已退回，修改后再送审` : `写好${letter}，送审`;
}

export const draftingQueues: readonly Queue[] = [
  {
    key: "hand",
    zh: "待分派承办人",
    posts: ["section_head"],
    machine: "assignment",
    event: "hand",
    button: "分派",
    next: () => "确定承办人",
    waiting: (seat) => sql`SELECT ${ofAssignment}, ${rowDue} FROM "Assignment" a
      WHERE a."unitId" = ANY(${seats(seat)}) AND a."parentId" IS NOT NULL AND a."state" = 'acknowledged'
        AND a."handlerId" IS NULL AND NOT ${hasCoordinator(sql`a."unitId"`, seat.today)}`,
  },
  {
    key: "first-contact",
    shared: drafting,
    zh: "待联系代表、委员",
    posts,
    machine: "proposal",
    event: "consult",
    button: "记录面商",
    next: ({ source }) => `联系${sourceWords[source].signer}，记录办前面商`,
    waiting: () => sql`SELECT a."proposalId", a."proposalId", a."id", NULL::uuid, ${clockDue}
      FROM "Assignment" a ${clockOfRow("firstContact")}
      WHERE ${isDraftedHere} AND a."state" IN ('acknowledged', 'contested') AND d."dueOn" IS NOT NULL`,
  },
  {
    key: "draft",
    shared: drafting,
    zh: "待起草",
    posts,
    machine: "assignment",
    event: "startReply",
    button: "起草",
    next: () => `起草${letterWords.answer.zh}`,
    // Drafting waits until the proposer was first spoken to: one line at a time for one item.
    waiting: () => sql`SELECT ${ofAssignment}, ${clockDue} ${unwritten(false)}
      AND NOT EXISTS (
        SELECT 1 FROM "Deadline" f
        WHERE f."assignmentId" = a."id" AND f."endedBy" IS NULL AND f."stage" = 'firstContact'
      )`,
  },
  {
    key: "submit",
    shared: drafting,
    zh: "待送审",
    posts,
    machine: "reply",
    event: "submit",
    button: "写答复",
    next: draftWords(letterWords.answer.zh),
    waiting: () => drafts(false),
  },
  {
    key: "opinion",
    shared: drafting,
    zh: "待起草协办意见",
    posts,
    machine: "assignment",
    event: "startReply",
    button: "写协办意见",
    next: () => `起草${letterWords.opinion.zh}`,
    waiting: () => sql`SELECT ${ofAssignment}, ${clockDue} ${unwritten(true)}`,
  },
  {
    key: "submit-opinion",
    shared: drafting,
    zh: "协办意见待送审",
    posts,
    machine: "reply",
    event: "submit",
    button: "写协办意见",
    next: draftWords(letterWords.opinion.zh),
    waiting: () => drafts(true),
  },
  {
    key: "hand-in",
    shared: drafting,
    zh: "待报送初稿",
    posts,
    machine: "assignment",
    event: "handIn",
    button: "报送初稿",
    next: () => "把初稿报送主办科室（单位）",
    waiting: () => sql`SELECT ${ofAssignment}, ${rowDue}
      FROM "Assignment" a JOIN "Assignment" above ON above."id" = a."parentId" AND above."state" <> 'contested'
      WHERE a."id" IN (SELECT "worksFor" FROM "drafting" WHERE NOT "isTop") AND a."duty" = 'assist'
        AND a."state" = 'acknowledged'`,
  },
];
