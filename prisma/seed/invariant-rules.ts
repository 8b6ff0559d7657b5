// What must hold in every database of cases, whichever way its rows were made. Each query gives the ids of the rows that
// break its rule; none of them may give any.

export type InvariantRule = { name: string; sql: string };

const top = `"parentId" IS NULL AND "state" <> 'released'`;
const atWork = `('dispatched', 'handling', 'replied', 'concluded', 'archived')`;
const answered = `('replied', 'concluded', 'archived')`;
const openClock = (stage: string) => `EXISTS (SELECT 1 FROM "Deadline" d WHERE d."assignmentId" = a."id"
  AND d."stage" IN (${stage}) AND d."endedBy" IS NULL)`;

const states: InvariantRule[] = [
  {
    name: "an item is in the state its last event led to",
    sql: `SELECT p."id" FROM "Proposal" p JOIN LATERAL (SELECT e."toState" FROM "Event" e WHERE e."proposalId" = p."id"
      AND e."machine" = 'proposal' ORDER BY e."sequence" DESC LIMIT 1) e ON true WHERE e."toState" <> p."state"::text`,
  },
  {
    name: "an assignment is in the state its last event led to",
    sql: `SELECT a."id" FROM "Assignment" a JOIN LATERAL (SELECT e."toState" FROM "Event" e
      WHERE e."proposalId" = a."proposalId" AND e."subjectId" = a."id" ORDER BY e."sequence" DESC LIMIT 1) e ON true
      WHERE e."toState" <> a."state"::text`,
  },
  {
    name: "a letter is in the state its last event led to",
    sql: `SELECT r."id" FROM "Reply" r JOIN LATERAL (SELECT e."toState" FROM "Event" e
      WHERE e."proposalId" = r."proposalId" AND e."subjectId" = r."id" ORDER BY e."sequence" DESC LIMIT 1) e ON true
      WHERE e."toState" <> r."state"::text`,
  },
  {
    name: "a dispatched item has one lead, or two or more that answer separately",
    sql: `SELECT p."id" FROM "Proposal" p CROSS JOIN LATERAL (SELECT
        count(*) FILTER (WHERE a."duty" = 'lead') AS leads, count(*) FILTER (WHERE a."duty" = 'split') AS splits
        FROM "Assignment" a WHERE a."proposalId" = p."id" AND ${top}) n
      WHERE p."state" IN ${atWork} AND NOT ((leads = 1 AND splits = 0) OR (leads = 0 AND splits >= 2))`,
  },
  {
    name: "an answered item has nobody left who answers",
    sql: `SELECT a."id" FROM "Assignment" a JOIN "Proposal" p ON p."id" = a."proposalId"
      WHERE p."state" IN ${answered} AND a."duty" IN ('lead', 'split') AND a."parentId" IS NULL
      AND a."state" NOT IN ('done', 'released')`,
  },
  {
    name: "an answering unit is done with a letter of its round, unless none was wanted",
    sql: `SELECT a."id" FROM "Assignment" a WHERE a."duty" IN ('lead', 'split') AND a."parentId" IS NULL
      AND a."state" = 'done' AND a."replyNeeded" AND NOT EXISTS (SELECT 1 FROM "Reply" r
      WHERE r."assignmentId" = a."id" AND r."kind" = 'answer' AND r."state" = 'issued' AND r."round" = a."round")`,
  },
  {
    name: "a section is in hand only as long as its unit is",
    sql: `SELECT a."id" FROM "Assignment" a JOIN "Assignment" up ON up."id" = a."parentId"
      WHERE a."state" IN ('pending', 'acknowledged', 'contested') AND up."state" NOT IN ('acknowledged', 'contested')`,
  },
  {
    name: "an item is in hand only when everyone who answers has acknowledged",
    sql: `SELECT a."id" FROM "Assignment" a JOIN "Proposal" p ON p."id" = a."proposalId" WHERE p."state" = 'handling'
      AND a."duty" IN ('lead', 'split') AND a."parentId" IS NULL AND a."state" <> 'released' AND p."round" = 1
      AND a."acknowledgedOn" IS NULL AND NOT EXISTS (SELECT 1 FROM "Event" e WHERE e."proposalId" = p."id"
      AND e."event" IN ('adjust', 'reassign'))`,
  },
  {
    name: "a contested row has one undecided request, and no other row has one",
    sql: `SELECT a."id" FROM "Assignment" a WHERE (a."state" = 'contested') <> EXISTS (SELECT 1 FROM "Contest" c
      WHERE c."assignmentId" = a."id" AND c."ruling" = 'pending')`,
  },
  {
    name: "an item ended early leaves no unit and no letter at work",
    sql: `SELECT a."id" FROM "Assignment" a JOIN "Proposal" p ON p."id" = a."proposalId"
      WHERE p."state" IN ('withdrawn', 'void', 'declined', 'draft', 'submitted') AND a."state" <> 'released'
      UNION ALL SELECT r."id" FROM "Reply" r JOIN "Assignment" a ON a."id" = r."assignmentId"
      WHERE a."state" = 'released' AND r."state" IN ('draft', 'reviewing', 'signed')`,
  },
  {
    name: "the days of 交办, 答复, 办结 and 归档 stand where the state says so",
    sql: `SELECT "id" FROM "Proposal" WHERE ("state" IN ${atWork}) <> ("dispatchedOn" IS NOT NULL)
        AND "state" NOT IN ('withdrawn') OR ("state" IN ${answered} AND "repliedOn" IS NULL)
        OR ("state" IN ('concluded', 'archived') AND "concludedOn" IS NULL)
        OR ("state" = 'archived') <> ("archivedOn" IS NOT NULL AND "archiveNumber" IS NOT NULL)`,
  },
  {
    name: "a key item has an open designation, and only a key item",
    sql: `SELECT p."id" FROM "Proposal" p WHERE p."isKey" <> EXISTS (SELECT 1 FROM "KeyDesignation" k
      WHERE k."proposalId" = p."id" AND k."to" IS NULL)`,
  },
];

const clocks: InvariantRule[] = [
  {
    name: "the item shows its soonest open clock",
    sql: `SELECT p."id" FROM "Proposal" p LEFT JOIN LATERAL (SELECT c."dueOn", c."stage" FROM "Deadline" c
      LEFT JOIN "Assignment" a ON a."id" = c."assignmentId" WHERE c."proposalId" = p."id" AND c."endedBy" IS NULL
      AND c."stage" <> 'inner' AND (c."stage" <> 'contest' OR a."state" = 'pending') ORDER BY c."dueOn", c."stage" LIMIT 1) d ON true
      WHERE p."nextDueOn" IS DISTINCT FROM d."dueOn" OR p."nextDueStage" IS DISTINCT FROM d."stage"`,
  },
  {
    name: "the assignment shows its soonest open clock",
    sql: `SELECT a."id" FROM "Assignment" a LEFT JOIN LATERAL (SELECT c."dueOn", c."stage" FROM "Deadline" c
      WHERE c."assignmentId" = a."id" AND c."endedBy" IS NULL AND (c."stage" <> 'contest' OR a."state" = 'pending')
      ORDER BY c."dueOn", c."stage" LIMIT 1) d ON true
      WHERE a."nextDueOn" IS DISTINCT FROM d."dueOn" OR a."nextDueStage" IS DISTINCT FROM d."stage"`,
  },
  {
    name: "who answers has an answer clock running, and who has answered has none",
    sql: `SELECT a."id" FROM "Assignment" a WHERE a."parentId" IS NULL AND a."duty" IN ('lead', 'split')
      AND a."state" <> 'planned' AND (a."state" IN ('pending', 'acknowledged', 'contested')) <> ${openClock("'answer', 'rework'")}`,
  },
  {
    name: "who assists has an opinion clock running until the opinion is in",
    sql: `SELECT a."id" FROM "Assignment" a WHERE a."parentId" IS NULL AND a."duty" = 'assist' AND a."state" <> 'planned'
      AND (a."state" IN ('pending', 'acknowledged', 'contested')) <> ${openClock("'opinion', 'opinionRedo'")}`,
  },
  {
    name: "a row that waits for its 签收 has that clock running",
    sql: `SELECT a."id" FROM "Assignment" a WHERE a."parentId" IS NULL AND a."state" = 'pending' AND NOT ${openClock("'acknowledge'")}`,
  },
  {
    name: "the 交办 clock runs while the item waits for it",
    sql: `SELECT p."id" FROM "Proposal" p WHERE (p."state" = 'admitted') <> EXISTS (SELECT 1 FROM "Deadline" d
      WHERE d."proposalId" = p."id" AND d."stage" = 'handOver' AND d."endedBy" IS NULL)`,
  },
  {
    name: "the rating window is open while an answered item waits for the rating",
    sql: `SELECT t."id" FROM "Rating" t JOIN "Proposal" p ON p."id" = t."proposalId"
      WHERE (t."state" = 'awaiting' AND p."state" = 'replied') <> EXISTS (SELECT 1 FROM "Deadline" d
      WHERE d."proposalId" = p."id" AND d."subjectId" = t."id" AND d."stage" = 'ratingWindow' AND d."endedBy" IS NULL)`,
  },
  {
    name: "in the archive only promises still run, and the publication of what was supplemented",
    sql: `SELECT d."id" FROM "Deadline" d JOIN "Proposal" p ON p."id" = d."proposalId"
      LEFT JOIN "Reply" r ON r."id" = d."subjectId" AND r."kind" = 'supplement'
      WHERE p."state" = 'archived' AND d."endedBy" IS NULL AND d."stage" <> 'commitment'
      AND NOT (d."stage" = 'publication' AND r."id" IS NOT NULL)`,
  },
  {
    name: "an ended clock says when it was met, and only a met one does",
    sql: `SELECT "id" FROM "Deadline" WHERE ("endedBy" = 'met') IS DISTINCT FROM ("metOn" IS NOT NULL)
      AND NOT ("endedBy" IS NULL AND "metOn" IS NULL)`,
  },
];

const letters: InvariantRule[] = [
  {
    name: "a letter under review has somebody whose turn it is, and no other letter has",
    sql: `SELECT r."id" FROM "Reply" r WHERE (r."state" = 'reviewing') <> EXISTS (SELECT 1 FROM "ReviewHolder" h
      JOIN "ReviewStage" s ON s."id" = h."stageId" WHERE s."replyId" = r."id" AND h."isOpen" AND s."ordinal" = r."stageOrdinal")`,
  },
  {
    name: "the newest version of a letter is on file",
    sql: `SELECT r."id" FROM "Reply" r WHERE r."textVersion" <> (SELECT COALESCE(max(v."number"), 0) FROM "ReplyVersion" v
      WHERE v."replyId" = r."id")`,
  },
  {
    name: "a number of an own series is taken in the register of numbers",
    sql: `SELECT r."id" FROM "Reply" r JOIN "NumberSeries" s ON s."unitId" = r."unitId" AND s."kind" = r."kind"
      WHERE s."mode" = 'own' AND r."documentNumber" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM "NumberTaken" n
      WHERE n."replyId" = r."id" AND n."text" = r."documentNumber" AND n."voidedAt" IS NULL)`,
  },
  {
    name: "an issued answer reaches every signer",
    sql: `SELECT s."id" FROM "Signer" s JOIN "Reply" r ON r."proposalId" = s."proposalId" WHERE s."consent" = 'agreed'
      AND r."kind" = 'answer' AND r."state" = 'issued' AND NOT EXISTS (SELECT 1 FROM "Delivery" d
      WHERE d."replyId" = r."id" AND d."signerId" = s."id")`,
  },
  {
    name: "every signer has a rating for every answer of an answered item",
    sql: `SELECT s."id" FROM "Signer" s JOIN "Proposal" p ON p."id" = s."proposalId" JOIN "Reply" r
      ON r."proposalId" = p."id" AND r."kind" = 'answer' AND r."state" = 'issued' AND r."round" = p."round"
      WHERE p."state" IN ${answered} AND p."origin" = 'own' AND s."consent" = 'agreed'
      AND NOT EXISTS (SELECT 1 FROM "Rating" t WHERE t."replyId" = r."id" AND t."signerId" = s."id")`,
  },
  {
    name: "an item of a higher level has its order and an office and no rating here; its feedback is no own item's",
    sql: `SELECT p."id" FROM "Proposal" p LEFT JOIN "UpperOrder" o ON o."proposalId" = p."id"
      WHERE (p."origin" = 'upper') <> (o."proposalId" IS NOT NULL)
        OR (p."origin" = 'upper' AND p."dispatchOfficeId" IS NULL)
        OR (p."origin" = 'upper' AND EXISTS (SELECT 1 FROM "Rating" t WHERE t."proposalId" = p."id"))
        OR (p."origin" = 'own' AND EXISTS (SELECT 1 FROM "UpperFeedback" f WHERE f."proposalId" = p."id"))`,
  },
  {
    name: "a concluded item waits for no rating",
    sql: `SELECT t."id" FROM "Rating" t JOIN "Proposal" p ON p."id" = t."proposalId"
      WHERE p."state" IN ('concluded', 'archived') AND t."state" = 'awaiting'`,
  },
  {
    name: "an open promise of an issued letter has its clock",
    sql: `SELECT c."id" FROM "Commitment" c JOIN "Reply" r ON r."id" = c."replyId" WHERE r."state" = 'issued'
      AND (c."state" <> 'fulfilled') <> EXISTS (SELECT 1 FROM "Deadline" d WHERE d."proposalId" = c."proposalId"
      AND d."subjectId" = c."id" AND d."stage" = 'commitment' AND d."endedBy" IS NULL)`,
  },
];

export const invariantRules: readonly InvariantRule[] = [...states, ...clocks, ...letters];
