// 人大代工委、政协提案委: intake, hand-over, ratings, conclusion, archive.
import { Prisma } from "@/lib/db/generated/client";
import { eventZh } from "@/lib/lifecycle/labels";
import { itemDue, noDue, ofProposal, type Queue, type Seat, type Shared, seats } from "../queue";

const { sql } = Prisma;
const posts = ["registrar"] as const;

/** Days before the end of the rating window from which a silent signer is asked again. */
const remindAhead = 5;

function inState(seat: Seat, state: "draft" | "submitted" | "admitted" | "concluded"): Prisma.Sql {
  return sql`FROM "Proposal" p WHERE p."bodyId" = ANY(${seats(seat)}) AND p."state" = ${state}::"ProposalState"`;
}

/**
 * Answered items of the body with what their ratings say: `open` somebody has not answered, `unasked` nor been
 * reminded, `bad` the combined rating is 不满意, `ruled` the panel has spoken in this round. Only the newest issued
 * answer of a unit that still has the duty counts.
 */
export function answered(seat: Seat): Prisma.Sql {
  return sql`FROM "Proposal" p
    JOIN (
      SELECT f."meetingId", v."content" -> 'rating' ->> 'combination' AS combination FROM "RuleProfile" f
      JOIN "RuleProfileVersion" v ON v."profileId" = f."id" AND v."version" = f."current" OFFSET 0
    ) rule ON rule."meetingId" = p."meetingId"
    CROSS JOIN LATERAL (
      SELECT coalesce(bool_or(r."state" = 'awaiting'), false) AS open,
        coalesce(bool_or(r."state" = 'awaiting' AND r."remindedOn" IS NULL), false) AS unasked,
        coalesce(bool_or(r."state" = 'rated' AND 'dissatisfied' IN (r."attitude", r."result")
          AND (rule.combination <> 'lead' OR s."role" = 'lead')), false) AS bad,
        max(d."dueOn") FILTER (WHERE r."state" = 'awaiting') AS "dueOn"
      FROM "Rating" r JOIN "Signer" s ON s."id" = r."signerId"
      JOIN "Reply" y ON y."id" = r."replyId" AND y."state" = 'issued' AND y."kind" = 'answer'
      JOIN "Assignment" a ON a."id" = y."assignmentId" AND a."parentId" IS NULL AND a."state" <> 'released'
      LEFT JOIN "Deadline" d ON d."proposalId" = p."id" AND d."endedBy" IS NULL AND d."subjectId" = r."id"
      WHERE r."proposalId" = p."id" AND NOT EXISTS (
        SELECT 1 FROM "Reply" newer WHERE newer."assignmentId" = y."assignmentId" AND newer."kind" = 'answer'
          AND newer."state" = 'issued' AND newer."round" > y."round"
      )
    ) t
    CROSS JOIN LATERAL (
      SELECT EXISTS (SELECT 1 FROM "Ruling" g WHERE g."proposalId" = p."id" AND g."round" = p."round") AS ruled
    ) g
    WHERE p."bodyId" = ANY(${seats(seat)}) AND p."state" = 'replied'`;
}

const rated: Shared = {
  name: "answered",
  rows: (seat) => sql`SELECT p."id", p."round", t.*, g.ruled ${answered(seat)}`,
};
const fromAnswered = sql`FROM "answered" p WHERE`;

const ratingDue = sql`p."dueOn", CASE WHEN p."dueOn" IS NULL THEN NULL ELSE 'ratingWindow'::"DeadlineStage" END`;

export const registrarQueues: readonly Queue[] = [
  {
    key: "review",
    zh: "待审查",
    posts,
    machine: "proposal",
    event: "admit",
    button: "审查",
    next: ({ source }) =>
      `审查，${eventZh("proposal", "admit", source)}或${eventZh("proposal", "decline", source)}`,
    waiting: (seat) => sql`SELECT ${ofProposal}, ${noDue} ${inState(seat, "submitted")}`,
  },
  {
    key: "entered",
    zh: "代录待提交",
    posts,
    machine: "proposal",
    event: "edit",
    button: "继续填写",
    next: () => "补全登记信息，提交审查",
    waiting: (seat) =>
      sql`SELECT ${ofProposal}, ${noDue} ${inState(seat, "draft")} AND p."registeredById" IS NOT NULL`,
  },
  {
    key: "hand-over",
    zh: "待移交",
    posts,
    machine: "proposal",
    event: "handOver",
    button: "移交",
    next: ({ wasHandedBack }) => (wasHandedBack ? "交办机构已退回，核对后重新移交" : "移交交办机构"),
    waiting: (seat) =>
      sql`SELECT ${ofProposal}, ${itemDue} ${inState(seat, "admitted")} AND p."dispatchOfficeId" IS NULL`,
  },
  {
    key: "rework",
    shared: rated,
    zh: "不满意待重办",
    posts,
    machine: "proposal",
    event: "rework",
    button: "重新办理",
    next: () => "提出人不满意，交原承办单位重新办理",
    waiting: () => sql`SELECT ${ofProposal}, ${noDue} ${fromAnswered} p.bad AND p."round" = 1`,
  },
  {
    key: "ruling",
    shared: rated,
    zh: "待专题会裁定",
    posts,
    machine: "proposal",
    event: "ruleRating",
    button: "记录裁定",
    next: () => "重办后仍不满意，提请专题会裁定",
    waiting: () =>
      sql`SELECT ${ofProposal}, ${noDue} ${fromAnswered} p.bad AND p."round" > 1 AND NOT p.ruled`,
  },
  {
    key: "ask-again",
    shared: rated,
    zh: "待催评",
    posts,
    machine: "proposal",
    event: "remindRating",
    button: "催评",
    next: () => "评价期限将满，提醒提出人评价",
    waiting: (seat) => sql`SELECT ${ofProposal}, ${ratingDue} ${fromAnswered} p.unasked AND NOT p.bad
      AND (p."dueOn" IS NULL OR p."dueOn" <= ${seat.today}::date + ${remindAhead}::int)`,
  },
  {
    key: "no-response",
    shared: rated,
    zh: "待记未反馈",
    posts,
    machine: "proposal",
    event: "lapseRating",
    button: "记为未反馈",
    next: () => "已催评，期满仍未评价，记为未反馈",
    waiting: (seat) => sql`SELECT ${ofProposal}, ${ratingDue} ${fromAnswered} p.open AND NOT p.unasked
      AND NOT p.bad AND (p."dueOn" IS NULL OR p."dueOn" < ${seat.today}::date)`,
  },
  {
    key: "conclude",
    shared: rated,
    zh: "待办结",
    posts,
    machine: "proposal",
    event: "conclude",
    button: "确认办结",
    next: () => "评价已齐，确认办结",
    waiting: () => sql`SELECT ${ofProposal}, ${noDue} ${fromAnswered} NOT p.open AND (NOT p.bad OR p.ruled)`,
  },
  {
    key: "archive",
    zh: "待归档",
    posts,
    machine: "proposal",
    event: "archive",
    button: "归档",
    next: () => "核对材料，归档",
    waiting: (seat) => sql`SELECT ${ofProposal}, ${noDue} ${inState(seat, "concluded")}`,
  },
];
