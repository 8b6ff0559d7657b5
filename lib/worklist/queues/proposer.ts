// 代表、委员、集体: what the office waits for from them.
import { Prisma } from "@/lib/db/generated/client";
import type { Consent } from "@/lib/db/generated/enums";
import { eventZh } from "@/lib/lifecycle/labels";
import { sourceWords } from "@/lib/lifecycle/source-words";
import { noDue, ofProposal, ofReply, type Queue, type Seat, uuids } from "../queue";

const { sql } = Prisma;
const posts = ["proposer"] as const;

/** Items signed by the person (or the group spoken for), as `p`, with the signature as `s`. */
function signed(seat: Seat, consent: Consent): Prisma.Sql {
  return sql`FROM "Signer" s JOIN "Proposal" p ON p."id" = s."proposalId"
    WHERE s."proposerId" = ANY(${uuids(seat.proposerIds)}) AND s."consent" = ${consent}::"Consent"`;
}

const cosignDue = sql`p."cosignUntil", NULL::"DeadlineStage"`;

export const proposerQueues: readonly Queue[] = [
  {
    key: "cosign",
    zh: eventZh("proposal", "inviteCosigners", null),
    posts,
    machine: "proposal",
    event: "cosign",
    button: "查看",
    next: ({ source }) => `请阅读后决定是否${sourceWords[source].cosigns}`,
    href: ({ proposalId }) => `/proposals/${proposalId}`,
    waiting: (seat) =>
      sql`SELECT ${ofProposal}, ${cosignDue} ${signed(seat, "invited")} AND p."state" = 'draft'`,
  },
  {
    key: "write",
    zh: "待提交",
    posts,
    machine: "proposal",
    event: "edit",
    button: "继续填写",
    next: () => "写好后提交",
    waiting: (seat) => sql`SELECT ${ofProposal}, ${cosignDue} ${signed(seat, "agreed")}
      AND s."role" = 'lead' AND p."state" = 'draft'`,
  },
  {
    key: "confirm",
    zh: "待确认面商",
    posts,
    machine: "proposal",
    event: "confirmConsultation",
    button: "确认",
    next: () => "核对承办单位记录的面商情况",
    href: ({ proposalId }) => `/proposals/${proposalId}/consultation`,
    waiting: (seat) => sql`SELECT DISTINCT ${ofProposal}, ${noDue} ${signed(seat, "agreed")}
      AND p."state" IN ('dispatched', 'handling', 'replied', 'concluded') AND EXISTS (
        SELECT 1 FROM "ConsultationSigner" c WHERE c."signerId" = s."id" AND c."confirmedAt" IS NULL
      )`,
  },
  {
    key: "draft-shown",
    zh: "征求意见稿",
    posts,
    machine: "reply",
    event: "answerShare",
    button: "提意见",
    next: () => "承办单位就答复稿征求您的意见",
    href: ({ proposalId }) => `/proposals/${proposalId}/reply`,
    waiting: (seat) => sql`SELECT DISTINCT ${ofReply}, ${noDue}
      FROM "Signer" s JOIN "Reply" y ON y."proposalId" = s."proposalId"
      WHERE s."proposerId" = ANY(${uuids(seat.proposerIds)}) AND s."consent" = 'agreed'
        AND y."kind" <> 'opinion' AND y."sharedVersion" IS NOT NULL AND y."state" IN ('draft', 'reviewing')
        AND NOT EXISTS (
          SELECT 1 FROM "ShareRemark" m WHERE m."replyId" = y."id" AND m."signerId" = s."id" AND m."number" = y."sharedVersion"
        )`,
  },
  {
    key: "rate",
    zh: "待评价",
    posts,
    machine: "proposal",
    event: "rate",
    button: "评价",
    next: () => "阅读答复，作出评价",
    waiting: (seat) => sql`SELECT p."id", p."id", NULL::uuid, min(r."replyId"::text)::uuid, min(d."dueOn"),
        CASE WHEN min(d."dueOn") IS NULL THEN NULL ELSE 'ratingWindow'::"DeadlineStage" END
      FROM "Signer" s JOIN "Rating" r ON r."signerId" = s."id" AND r."state" = 'awaiting'
      JOIN "Proposal" p ON p."id" = s."proposalId" AND p."state" = 'replied'
      LEFT JOIN "Deadline" d ON d."proposalId" = p."id" AND d."endedBy" IS NULL AND d."subjectId" = r."id"
      WHERE s."proposerId" = ANY(${uuids(seat.proposerIds)}) AND s."consent" = 'agreed'
      GROUP BY p."id"`,
  },
];
