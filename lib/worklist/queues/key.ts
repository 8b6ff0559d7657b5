// Key items (重点) at the unit that answers: its 办理方案, and its reports as often as they are asked for.
import { Prisma } from "@/lib/db/generated/client";
import { clockDue, noDue, type Queue, seats } from "../queue";

const { sql } = Prisma;
const posts = ["coordinator"] as const;

/** Reports come up this many days before their day. */
const reportAhead = 7;

export const keyQueues: readonly Queue[] = [
  {
    key: "key-plan",
    zh: "待报办理方案",
    posts,
    machine: "proposal",
    event: "planKey",
    button: "报送方案",
    next: () => "已列为重点，报送办理方案和专班",
    // Before the work is split the row waits in 待分解: one line at a time for one item.
    waiting: (seat) => sql`SELECT p."id", p."id", a."id", NULL::uuid, ${noDue}
      FROM "Assignment" a JOIN "Proposal" p ON p."id" = a."proposalId"
      WHERE a."unitId" = ANY(${seats(seat)}) AND a."parentId" IS NULL AND a."duty" IN ('lead', 'split')
        AND a."state" = 'acknowledged' AND p."isKey"
        AND (a."handlerId" IS NOT NULL OR EXISTS (
          SELECT 1 FROM "Assignment" k
          WHERE k."proposalId" = a."proposalId" AND k."parentId" = a."id" AND k."state" <> 'released'))
        AND NOT EXISTS (SELECT 1 FROM "KeyPlan" n WHERE n."proposalId" = p."id" AND n."unitId" = a."unitId")`,
  },
  {
    key: "key-report",
    zh: "重点件待报进展",
    posts,
    machine: "proposal",
    event: "reportKey",
    button: "填报进展",
    next: () => "按要求填报重点件进展",
    waiting: (seat) => sql`SELECT d."proposalId", d."proposalId", a."id", NULL::uuid, ${clockDue}
      FROM "Assignment" a JOIN "Deadline" d ON d."proposalId" = a."proposalId"
      WHERE d."stage" = 'keyReport' AND d."endedBy" IS NULL AND d."dueOn" <= ${seat.today}::date + ${reportAhead}::int
        AND a."unitId" = ANY(${seats(seat)}) AND a."parentId" IS NULL AND a."duty" IN ('lead', 'split')
        AND a."state" IN ('acknowledged', 'contested', 'done')`,
  },
];
