// One statement reads whole cases: everything the guards look at. Written in SQL because every event and every page of
// an item asks for it: through the client's relations it was some twenty statements.
import type { Tx } from "@/lib/db/client";
import type { AssignmentFact, CaseFacts, ReplyFact, StageFact } from "@/lib/lifecycle/facts";
import type { ProposalState } from "@/lib/lifecycle/proposal";

export type ReplyRow = Omit<
  ReplyFact,
  "stages" | "answeredAskIds" | "isEmpty" | "combinedRating" | "writerIds" | "deliveredSignerIds"
> & {
  blocks: unknown;
  stages: StageFact[] | null;
  writerIds: string[] | null;
  deliveredSignerIds: string[] | null;
};

type ConsultationRow = {
  id: string;
  assignmentId: string | null;
  stage: "before" | "during" | "after";
  channel: string;
  signerIds: string[];
};

export type CaseRow = {
  state: ProposalState;
  meetingId: string;
  ruleVersionId: string | null;
  headHash: string | null;
  eventCount: number;
  hasTitle: boolean;
  hasBody: boolean;
  proposal: Omit<CaseFacts["proposal"], "missing" | "askIds">;
  askIds: string[] | null;
  signers: CaseFacts["signers"][number][] | null;
  assignments: (Omit<AssignmentFact, "askIds"> & { askIds: string[] | null })[] | null;
  replies: ReplyRow[] | null;
  ratings: CaseFacts["ratings"][number][] | null;
  deadlines: CaseFacts["deadlines"][number][] | null;
  consultations: ConsultationRow[] | null;
  contests: CaseFacts["contests"][number][] | null;
  extensions: CaseFacts["extensions"][number][] | null;
  adjustRequests: CaseFacts["adjustRequests"][number][] | null;
  commitments: CaseFacts["commitments"][number][] | null;
  designations: CaseFacts["designations"][number][] | null;
  supervisions: CaseFacts["supervisions"][number][] | null;
  rulings: CaseFacts["rulings"][number][] | null;
};

/** The cases as JSON, in no order, without the ids that no item has. `today` decides who holds a post. */
export async function readCases(tx: Tx, ids: readonly string[], today: string): Promise<CaseRow[]> {
  const rows = await tx.$queryRaw<{ file: CaseRow }[]>`
-- plan: read_cases
SELECT json_build_object(
  'state', p."state", 'meetingId', p."meetingId", 'headHash', p."headHash", 'eventCount', p."eventCount",
  'ruleVersionId', (SELECT v."id" FROM "RuleProfile" r JOIN "RuleProfileVersion" v
     ON v."profileId" = r."id" AND v."version" = r."current" WHERE r."meetingId" = p."meetingId"),
  'hasTitle', btrim(p."title") <> '', 'hasBody', btrim(p."body") <> '',
  'proposal', json_build_object(
    'id', p."id", 'version', p."version", 'source', p."source", 'origin', p."origin", 'bodyId', p."bodyId",
    'dispatchOfficeId', p."dispatchOfficeId", 'numberText', p."numberText", 'registeredById', p."registeredById",
    'wasSubmitted', p."submittedOn" IS NOT NULL, 'wasRegisteredByOffice', p."registeredById" IS NOT NULL,
    'cosignUntil', p."cosignUntil", 'round', p."round",
    'wishesTitleOnly', p."disclosureWish" = 'title_only',
    'hasAllocationObjection', COALESCE((SELECT e."event" = 'objectAllocation' FROM "Event" e
      WHERE e."proposalId" = p."id" AND e."event" IN ('objectAllocation', 'answerAllocation', 'adjust', 'recall')
      ORDER BY e."sequence" DESC LIMIT 1), false),
    'carryTo', (SELECT max(n."opensOn") FROM "Meeting" n JOIN "Meeting" o ON o."id" = p."meetingId"
      WHERE n."bodyId" = o."bodyId" AND n."opensOn" > o."opensOn" AND n."opensOn" <= ${today}::date
        AND n."opensOn" > coalesce(p."carriedOn", o."opensOn")),
    -- Only an item still waiting for its number can meet a twin: afterwards the unique index holds.
    'hasTwinNumber', p."state" = 'submitted' AND p."serial" IS NOT NULL AND EXISTS (
      SELECT 1 FROM "Proposal" t WHERE t."bodyId" = p."bodyId" AND t."meetingId" = p."meetingId" AND t."kind" = p."kind"
        AND t."inSession" = p."inSession" AND t."serial" = p."serial" AND t."state" <> 'void' AND t."id" <> p."id")),
  'askIds', (SELECT json_agg(k."id" ORDER BY k."ordinal") FROM "Ask" k WHERE k."proposalId" = p."id"),
  'signers', (SELECT json_agg(json_build_object('id', s."id", 'proposerId', s."proposerId", 'role', s."role",
     'consent', s."consent") ORDER BY s."ordinal") FROM "Signer" s WHERE s."proposalId" = p."id"),
  'assignments', (SELECT json_agg(json_build_object(
     'id', a."id", 'parentId', a."parentId", 'unitId', a."unitId", 'unitName', a."unitNameThen", 'duty', a."duty",
     'state', a."state", 'version', a."version", 'round', a."round", 'replyNeeded', a."replyNeeded",
     'handlerId', a."handlerId", 'isCirculated', a."circulatedOn" IS NOT NULL,
     'isAcknowledged', a."acknowledgedOn" IS NOT NULL, 'hasHandedIn', a."handedIn" <> '',
     'institutionId', (WITH RECURSIVE up AS (
         SELECT u."id", u."kind", u."parentId", 0 AS depth
       UNION ALL
         SELECT w."id", w."kind", w."parentId", up.depth + 1 FROM up JOIN "Unit" w ON w."id" = up."parentId"
         WHERE up."kind" = 'section')
       SELECT up."id" FROM up ORDER BY up.depth DESC LIMIT 1),
     'askIds', (SELECT json_agg(d."askId") FROM "AskDuty" d WHERE d."assignmentId" = a."id"),
     'hasUnitCoordinator', a."parentId" IS NOT NULL AND EXISTS (
       SELECT 1 FROM "Post" o WHERE o."unitId" = a."unitId" AND o."kind" = 'coordinator' AND o."validFrom" <= ${today}::date
         AND (o."validTo" IS NULL OR o."validTo" >= ${today}::date)),
     'lacksInstruction', u."needsInstruction" AND NOT EXISTS (
       SELECT 1 FROM "Instruction" i WHERE i."proposalId" = p."id" AND i."assignmentId" = a."id")
     ) ORDER BY a."createdAt", a."id") FROM "Assignment" a JOIN "Unit" u ON u."id" = a."unitId" WHERE a."proposalId" = p."id"),
  'replies', (SELECT json_agg(json_build_object(
     'id', r."id", 'assignmentId', r."assignmentId", 'unitId', r."unitId", 'kind', r."kind", 'round', r."round",
     'state', r."state", 'version', r."version", 'textVersion', r."textVersion", 'stageOrdinal', r."stageOrdinal",
     'outcome', r."outcome", 'disclosure', r."disclosure", 'extent', r."extent",
     'hasDisclosureGround', btrim(r."disclosureGround") <> '', 'documentNumber', r."documentNumber",
     'hasSealedCopy', r."sealedCopyId" IS NOT NULL, 'signedById', r."signedById", 'publication', r."publication",
     'blocks', r."blocks",
     'writerIds', (SELECT json_agg(w."userId") FROM "ReplyWriter" w WHERE w."replyId" = r."id"),
     'commitments', (SELECT count(*) FROM "Commitment" c WHERE c."replyId" = r."id"),
     'noted', EXISTS (SELECT 1 FROM "ReviewNote" n WHERE n."replyId" = r."id" AND n."textVersion" = r."textVersion"
        AND NOT n."isSendBack"),
     'deliveredSignerIds', (SELECT json_agg(d."signerId") FROM "Delivery" d WHERE d."replyId" = r."id"
        AND d."signerId" IS NOT NULL),
     'stages', (SELECT json_agg(json_build_object('ordinal', g."ordinal", 'act', g."act", 'name', g."name",
        'isSkipped', g."skippedReason" IS NOT NULL,
        -- A place that was passed over is nobody's turn any more.
        'holders', COALESCE((SELECT json_agg(json_build_object('id', h."id", 'post', h."post", 'scope', h."scope",
           'unitId', h."unitId", 'isOpen', h."isOpen", 'passedById', h."passedById") ORDER BY h."id")
           FROM "ReviewHolder" h WHERE h."stageId" = g."id" AND h."skippedReason" IS NULL), '[]'::json)) ORDER BY g."ordinal")
        FROM "ReviewStage" g WHERE g."replyId" = r."id")
     ) ORDER BY r."createdAt", r."id") FROM "Reply" r WHERE r."proposalId" = p."id"),
  'ratings', (SELECT json_agg(json_build_object('id', t."id", 'replyId', t."replyId", 'signerId', t."signerId",
     'state', t."state", 'result', t."result", 'attitude', t."attitude", 'isReminded', t."remindedOn" IS NOT NULL))
     FROM "Rating" t WHERE t."proposalId" = p."id"),
  'deadlines', (SELECT json_agg(json_build_object('stage', c."stage", 'assignmentId', c."assignmentId",
     'subjectId', c."subjectId", 'dueOn', c."dueOn")) FROM "Deadline" c WHERE c."proposalId" = p."id" AND c."endedBy" IS NULL),
  'consultations', (SELECT json_agg(json_build_object('id', m."id", 'assignmentId', i."assignmentId", 'stage', m."stage",
     'channel', m."channel", 'signerIds', COALESCE((SELECT json_agg(x."signerId") FROM "ConsultationSigner" x
     WHERE x."consultationId" = m."id"), '[]'::json)) ORDER BY m."on", m."id")
     FROM "ConsultationItem" i JOIN "Consultation" m ON m."id" = i."consultationId" WHERE i."proposalId" = p."id"),
  'contests', (SELECT json_agg(json_build_object('assignmentId', e."assignmentId", 'isPending', e."ruling" = 'pending',
     'ruledUpheld', e."ruling" = 'upheld')) FROM "Contest" e WHERE e."proposalId" = p."id"),
  'extensions', (SELECT json_agg(json_build_object('id', e."id", 'assignmentId', e."assignmentId",
     'isPending', e."state" = 'pending')) FROM "Extension" e WHERE e."proposalId" = p."id"),
  'adjustRequests', (SELECT json_agg(json_build_object('id', q."id", 'assignmentId', q."assignmentId",
     'isPending', q."state" = 'pending')) FROM "AdjustRequest" q WHERE q."proposalId" = p."id"),
  'commitments', (SELECT json_agg(json_build_object('id', c."id",
     'unitIds', json_build_array(c."unitId", y."unitId"),
     'isOpen', c."state" <> 'fulfilled' AND y."state" = 'issued', 'letterState', y."state"))
     FROM "Commitment" c JOIN "Reply" y ON y."id" = c."replyId" WHERE c."proposalId" = p."id"),
  'designations', (SELECT json_agg(json_build_object('id', d."id", 'byUnitId', d."byUnitId", 'reportDays', d."reportDays"))
     FROM "KeyDesignation" d WHERE d."proposalId" = p."id" AND d."to" IS NULL),
  'supervisions', (SELECT json_agg(json_build_object('id', s."id", 'isOpen', s."answeredOn" IS NULL))
     FROM "Supervision" s WHERE s."proposalId" = p."id"),
  'rulings', (SELECT json_agg(json_build_object('round', r."round")) FROM "Ruling" r WHERE r."proposalId" = p."id")
) AS file
FROM "Proposal" p WHERE p."id" = ANY(${ids}::uuid[])`;
  return rows.map((row) => row.file);
}
