// 三级审核: letters whose open stage this person holds. The chain is data, so every post may hold one.
import { Prisma } from "@/lib/db/generated/client";
import type { StageAct } from "@/lib/db/generated/enums";
import type { HeldPost } from "@/lib/lifecycle/actor";
import { letterWords } from "@/lib/lifecycle/labels";
import type { WorkItem } from "../item";
import { answerClock, clockDue, ofReply, type Queue, type Seat, uuids } from "../queue";

const { sql } = Prisma;
const posts = ["section_head", "deputy_leader", "leader", "coordinator", "handler", "dispatcher"] as const;

/** As `holdsPlace` of lib/lifecycle/who: the post in that unit, or 分管 over it where the stage says so. */
function held(post: HeldPost): Prisma.Sql {
  return sql`(h."isOpen" AND h."post" = ${post.kind}::"PostKind"
    AND h."unitId" = ANY(${uuids([post.unitId, ...post.chargeIds])})
    AND (h."unitId" = ${post.unitId}::uuid OR h."scope" = 'inCharge'))`;
}

function waiting(seat: Seat, act: StageAct): Prisma.Sql {
  const mine = Prisma.join(seat.posts.map(held), " OR ");
  // One who drafted may not review or sign (审签分离); a check of the finished letter is open to all.
  const notOwn =
    act === "check"
      ? sql`true`
      : sql`NOT EXISTS (SELECT 1 FROM "ReplyWriter" w WHERE w."replyId" = y."id" AND w."userId" = ${seat.userId}::uuid)`;
  return sql`SELECT DISTINCT ${ofReply}, ${clockDue}
    FROM "ReviewHolder" h JOIN "ReviewStage" s ON s."id" = h."stageId" AND s."act" = ${act}::"StageAct"
    JOIN "Reply" y ON y."id" = s."replyId" AND y."state" = 'reviewing' AND y."stageOrdinal" = s."ordinal"
    JOIN "Assignment" a ON a."id" = y."assignmentId" ${answerClock}
    WHERE (${mine}) AND ${notOwn}`;
}

const words = (verb: string) => (item: WorkItem) =>
  `${verb}${item.replyKind ? letterWords[item.replyKind].zh : "复文"}`;

const shared = { posts, machine: "reply" } as const;

export const reviewQueues: readonly Queue[] = [
  {
    ...shared,
    key: "pass",
    zh: "待审核",
    event: "pass",
    button: "审核",
    next: words("审核"),
    waiting: (seat) => waiting(seat, "review"),
  },
  {
    ...shared,
    key: "countersign",
    zh: "待会签",
    event: "pass",
    button: "会签",
    next: words("会签"),
    waiting: (seat) => waiting(seat, "countersign"),
  },
  {
    ...shared,
    key: "sign",
    zh: "待签发",
    event: "sign",
    button: "签发",
    next: words("审阅并签发"),
    waiting: (seat) => waiting(seat, "approve"),
  },
  {
    ...shared,
    key: "check",
    zh: "待核稿",
    event: "sign",
    button: "核稿",
    next: words("核对"),
    waiting: (seat) => waiting(seat, "check"),
  },
];
