-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "Duty" AS ENUM ('lead', 'split', 'assist', 'reference');

-- CreateEnum
CREATE TYPE "AssignmentState" AS ENUM ('planned', 'pending', 'acknowledged', 'contested', 'done', 'released');

-- CreateEnum
CREATE TYPE "ContestRuling" AS ENUM ('pending', 'upheld', 'reassigned', 'withdrawn');

-- CreateEnum
CREATE TYPE "ExtensionState" AS ENUM ('pending', 'granted', 'refused');

-- CreateEnum
CREATE TYPE "DeadlineStage" AS ENUM ('handOver', 'acknowledge', 'contest', 'contestRuling', 'firstContact', 'opinion', 'opinionRedo', 'answer', 'rework', 'ratingWindow', 'publication', 'commitment', 'inner', 'supervision');

-- CreateEnum
CREATE TYPE "DeadlineEnd" AS ENUM ('met', 'dropped', 'replaced');

-- CreateEnum
CREATE TYPE "Machine" AS ENUM ('proposal', 'assignment', 'reply');

-- CreateEnum
CREATE TYPE "ConsultationStage" AS ENUM ('before', 'during', 'after');

-- CreateEnum
CREATE TYPE "Channel" AS ENUM ('visit', 'symposium', 'meeting', 'phone', 'video', 'letter', 'wechat', 'research', 'inspection');

-- CreateEnum
CREATE TYPE "BriefingKind" AS ENUM ('party_group', 'special', 'handover');

-- CreateEnum
CREATE TYPE "AttachmentPurpose" AS ENUM ('proposal_text', 'written_request', 'contest_form', 'consultation', 'sealed_copy', 'rating_scan', 'evidence', 'other');

-- CreateEnum
CREATE TYPE "Source" AS ENUM ('congress', 'cppcc', 'hotline');

-- CreateEnum
CREATE TYPE "ProposalKind" AS ENUM ('suggestion', 'converted_motion', 'proposal', 'hotline');

-- CreateEnum
CREATE TYPE "Level" AS ENUM ('national', 'province', 'city', 'county');

-- CreateEnum
CREATE TYPE "Origin" AS ENUM ('own', 'upper');

-- CreateEnum
CREATE TYPE "Route" AS ENUM ('ordinary', 'fast');

-- CreateEnum
CREATE TYPE "DisclosureWish" AS ENUM ('full', 'title_only');

-- CreateEnum
CREATE TYPE "ProposalState" AS ENUM ('draft', 'submitted', 'admitted', 'declined', 'withdrawn', 'void', 'dispatched', 'handling', 'replied', 'concluded', 'archived');

-- CreateEnum
CREATE TYPE "SignerRole" AS ENUM ('lead', 'cosigner');

-- CreateEnum
CREATE TYPE "Consent" AS ENUM ('invited', 'agreed', 'declined', 'withdrawn');

-- CreateEnum
CREATE TYPE "LinkKind" AS ENUM ('handled_with', 'raised_again', 'converted_from', 'duplicate_of');

-- CreateEnum
CREATE TYPE "KeyKind" AS ENUM ('congress_supervised', 'three_open', 'government_led', 'cppcc_chair', 'committee', 'other');

-- CreateEnum
CREATE TYPE "RatingState" AS ENUM ('awaiting', 'rated', 'no_response');

-- CreateEnum
CREATE TYPE "RatingLevel" AS ENUM ('very_satisfied', 'satisfied', 'basically_satisfied', 'dissatisfied');

-- CreateEnum
CREATE TYPE "RatingEntry" AS ENUM ('signer', 'link', 'registrar');

-- CreateEnum
CREATE TYPE "CommitmentState" AS ENUM ('open', 'fulfilled', 'changed');

-- CreateEnum
CREATE TYPE "ProgressKind" AS ENUM ('progress', 'change', 'fulfil');

-- CreateEnum
CREATE TYPE "AchievementKind" AS ENUM ('policy', 'regulation', 'project', 'other');

-- CreateEnum
CREATE TYPE "PostKind" AS ENUM ('registrar', 'dispatcher', 'coordinator', 'handler', 'section_head', 'deputy_leader', 'leader', 'proposer', 'system_admin', 'security_admin', 'auditor');

-- CreateEnum
CREATE TYPE "ProposerKind" AS ENUM ('deputy', 'member', 'group');

-- CreateEnum
CREATE TYPE "ReplyKind" AS ENUM ('answer', 'opinion', 'supplement');

-- CreateEnum
CREATE TYPE "ReplyState" AS ENUM ('draft', 'reviewing', 'signed', 'issued', 'void');

-- CreateEnum
CREATE TYPE "Disclosure" AS ENUM ('proactive', 'on_request', 'none');

-- CreateEnum
CREATE TYPE "DisclosureExtent" AS ENUM ('full', 'summary', 'title_only');

-- CreateEnum
CREATE TYPE "PublicationState" AS ENUM ('unproposed', 'proposed', 'published', 'withdrawn');

-- CreateEnum
CREATE TYPE "StageAct" AS ENUM ('review', 'countersign', 'approve', 'check');

-- CreateEnum
CREATE TYPE "HolderScope" AS ENUM ('ownSection', 'inCharge', 'ownUnit', 'dispatchOffice');

-- CreateEnum
CREATE TYPE "DeliveryMethod" AS ENUM ('in_person', 'mail', 'online', 'email', 'exchange');

-- CreateEnum
CREATE TYPE "SeriesMode" AS ENUM ('own', 'external');

-- CreateEnum
CREATE TYPE "UnitKind" AS ENUM ('body', 'government', 'office', 'bureau', 'section', 'subdistrict', 'other');

-- CreateEnum
CREATE TYPE "SuccessionKind" AS ENUM ('rename', 'merge', 'split');

-- CreateTable
CREATE TABLE "Assignment" (
    "id" UUID NOT NULL,
    "proposalId" UUID NOT NULL,
    "parentId" UUID,
    "unitId" UUID NOT NULL,
    "unitNameThen" TEXT NOT NULL,
    "duty" "Duty" NOT NULL,
    "ordinal" INTEGER NOT NULL DEFAULT 0,
    "replyNeeded" BOOLEAN NOT NULL DEFAULT true,
    "round" INTEGER NOT NULL DEFAULT 1,
    "state" "AssignmentState" NOT NULL DEFAULT 'planned',
    "version" INTEGER NOT NULL DEFAULT 0,
    "handlerId" UUID,
    "planReason" TEXT NOT NULL DEFAULT '',
    "circulatedOn" DATE,
    "objection" TEXT NOT NULL DEFAULT '',
    "objectionUnitId" UUID,
    "contestIntended" TEXT NOT NULL DEFAULT '',
    "openedOn" DATE,
    "acknowledgedOn" DATE,
    "acknowledgedById" UUID,
    "isDeemed" BOOLEAN NOT NULL DEFAULT false,
    "doneOn" DATE,
    "releasedOn" DATE,
    "handedIn" TEXT NOT NULL DEFAULT '',
    "closingNote" TEXT NOT NULL DEFAULT '',
    "nextDueOn" DATE,
    "nextDueStage" "DeadlineStage",
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Assignment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Contest" (
    "id" UUID NOT NULL,
    "proposalId" UUID NOT NULL,
    "assignmentId" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "legalGround" TEXT NOT NULL,
    "suggestedUnitId" UUID,
    "formId" UUID,
    "requestedById" UUID NOT NULL,
    "requestedOn" DATE NOT NULL,
    "ruling" "ContestRuling" NOT NULL DEFAULT 'pending',
    "rulingText" TEXT NOT NULL DEFAULT '',
    "ruledById" UUID,
    "ruledOn" DATE,
    "newUnitId" UUID,

    CONSTRAINT "Contest_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Extension" (
    "id" UUID NOT NULL,
    "proposalId" UUID NOT NULL,
    "assignmentId" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "requestedTo" DATE NOT NULL,
    "requestedById" UUID NOT NULL,
    "requestedOn" DATE NOT NULL,
    "state" "ExtensionState" NOT NULL DEFAULT 'pending',
    "grantedTo" DATE,
    "decision" TEXT NOT NULL DEFAULT '',
    "decidedById" UUID,
    "decidedOn" DATE,

    CONSTRAINT "Extension_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Deadline" (
    "id" UUID NOT NULL,
    "proposalId" UUID NOT NULL,
    "assignmentId" UUID,
    "subjectId" UUID,
    "stage" "DeadlineStage" NOT NULL,
    "ruleVersionId" UUID,
    "startOn" DATE NOT NULL,
    "dueOn" DATE NOT NULL,
    "firstDueOn" DATE NOT NULL,
    "isEstimated" BOOLEAN NOT NULL DEFAULT false,
    "explanation" TEXT NOT NULL DEFAULT '',
    "metOn" DATE,
    "endedBy" "DeadlineEnd",

    CONSTRAINT "Deadline_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Event" (
    "id" UUID NOT NULL,
    "proposalId" UUID NOT NULL,
    "sequence" INTEGER NOT NULL,
    "machine" "Machine" NOT NULL,
    "subjectId" UUID NOT NULL,
    "event" TEXT NOT NULL,
    "fromState" TEXT NOT NULL,
    "toState" TEXT NOT NULL,
    "actorId" UUID,
    "actorPost" "PostKind",
    "actorUnitId" UUID,
    "targetUnitId" UUID,
    "targetUserId" UUID,
    "requestId" TEXT,
    "data" JSONB NOT NULL DEFAULT '{}',
    "detailDigest" TEXT NOT NULL,
    "previousHash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "algorithm" TEXT NOT NULL,
    "on" DATE NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EventDetail" (
    "eventId" UUID NOT NULL,
    "salt" TEXT NOT NULL,
    "values" JSONB NOT NULL,
    "erasedAt" TIMESTAMPTZ(3),
    "erasedReason" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "EventDetail_pkey" PRIMARY KEY ("eventId")
);

-- CreateTable
CREATE TABLE "SystemEvent" (
    "id" UUID NOT NULL,
    "sequence" INTEGER NOT NULL,
    "event" TEXT NOT NULL,
    "actorId" UUID,
    "actorPost" "PostKind",
    "subjectKind" TEXT NOT NULL,
    "subjectId" UUID,
    "data" JSONB NOT NULL DEFAULT '{}',
    "address" TEXT NOT NULL DEFAULT '',
    "previousHash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "algorithm" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SystemEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Anchor" (
    "id" UUID NOT NULL,
    "on" DATE NOT NULL,
    "count" INTEGER NOT NULL,
    "digest" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Anchor_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CalendarDay" (
    "day" DATE NOT NULL,
    "isWorkday" BOOLEAN NOT NULL,
    "name" TEXT NOT NULL DEFAULT '',
    "source" TEXT NOT NULL DEFAULT '',
    "isEstimated" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "CalendarDay_pkey" PRIMARY KEY ("day")
);

-- CreateTable
CREATE TABLE "Consultation" (
    "id" UUID NOT NULL,
    "stage" "ConsultationStage" NOT NULL,
    "channel" "Channel" NOT NULL,
    "on" DATE NOT NULL,
    "place" TEXT NOT NULL DEFAULT '',
    "said" TEXT NOT NULL,
    "explained" TEXT NOT NULL DEFAULT '',
    "agreed" TEXT NOT NULL DEFAULT '',
    "unitId" UUID NOT NULL,
    "assignmentId" UUID,
    "recordedById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Consultation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ConsultationItem" (
    "consultationId" UUID NOT NULL,
    "proposalId" UUID NOT NULL,

    CONSTRAINT "ConsultationItem_pkey" PRIMARY KEY ("consultationId","proposalId")
);

-- CreateTable
CREATE TABLE "ConsultationSigner" (
    "consultationId" UUID NOT NULL,
    "signerId" UUID NOT NULL,
    "confirmedAt" TIMESTAMPTZ(3),
    "remark" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "ConsultationSigner_pkey" PRIMARY KEY ("consultationId","signerId")
);

-- CreateTable
CREATE TABLE "ConsultationPerson" (
    "id" UUID NOT NULL,
    "consultationId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "rank" TEXT NOT NULL DEFAULT '',
    "unitName" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "ConsultationPerson_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Briefing" (
    "id" UUID NOT NULL,
    "proposalId" UUID NOT NULL,
    "unitId" UUID NOT NULL,
    "kind" "BriefingKind" NOT NULL,
    "on" DATE NOT NULL,
    "text" TEXT NOT NULL,
    "recordedById" UUID NOT NULL,

    CONSTRAINT "Briefing_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Instruction" (
    "id" UUID NOT NULL,
    "proposalId" UUID NOT NULL,
    "assignmentId" UUID,
    "byUserId" UUID NOT NULL,
    "byName" TEXT NOT NULL,
    "byTitle" TEXT NOT NULL DEFAULT '',
    "on" DATE NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "Instruction_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Attachment" (
    "id" UUID NOT NULL,
    "sha256" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "mime" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "purpose" "AttachmentPurpose" NOT NULL,
    "proposalId" UUID,
    "subjectId" UUID,
    "uploadedById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Attachment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Proposal" (
    "id" UUID NOT NULL,
    "source" "Source" NOT NULL,
    "kind" "ProposalKind" NOT NULL,
    "level" "Level" NOT NULL DEFAULT 'county',
    "origin" "Origin" NOT NULL DEFAULT 'own',
    "route" "Route" NOT NULL DEFAULT 'ordinary',
    "bodyId" UUID NOT NULL,
    "meetingId" UUID NOT NULL,
    "inSession" BOOLEAN NOT NULL DEFAULT true,
    "numberText" TEXT,
    "serial" INTEGER,
    "oldKind" TEXT,
    "oldNumber" TEXT,
    "title" TEXT NOT NULL,
    "body" TEXT NOT NULL DEFAULT '',
    "preferredUnits" TEXT NOT NULL DEFAULT '',
    "referenceOnly" BOOLEAN NOT NULL DEFAULT false,
    "disclosureWish" "DisclosureWish" NOT NULL DEFAULT 'full',
    "repeatedYears" INTEGER NOT NULL DEFAULT 0,
    "researchForm" TEXT NOT NULL DEFAULT '',
    "cosignUntil" DATE,
    "registeredById" UUID,
    "dispatchOfficeId" UUID,
    "handedOverOn" DATE,
    "declineGround" TEXT,
    "declineInstead" TEXT,
    "carriedOn" DATE,
    "round" INTEGER NOT NULL DEFAULT 1,
    "state" "ProposalState" NOT NULL DEFAULT 'draft',
    "version" INTEGER NOT NULL DEFAULT 0,
    "isKey" BOOLEAN NOT NULL DEFAULT false,
    "submittedOn" DATE,
    "admittedOn" DATE,
    "dispatchedOn" DATE,
    "repliedOn" DATE,
    "concludedOn" DATE,
    "archivedOn" DATE,
    "archiveNumber" TEXT,
    "nextDueOn" DATE,
    "nextDueStage" "DeadlineStage",
    "headHash" TEXT,
    "eventCount" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Proposal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Ask" (
    "id" UUID NOT NULL,
    "proposalId" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "Ask_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AskDuty" (
    "askId" UUID NOT NULL,
    "assignmentId" UUID NOT NULL,
    "proposalId" UUID NOT NULL,

    CONSTRAINT "AskDuty_pkey" PRIMARY KEY ("askId","assignmentId")
);

-- CreateTable
CREATE TABLE "Signer" (
    "id" UUID NOT NULL,
    "proposalId" UUID NOT NULL,
    "proposerId" UUID NOT NULL,
    "role" "SignerRole" NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "consent" "Consent" NOT NULL DEFAULT 'agreed',
    "consentAt" TIMESTAMPTZ(3),
    "isUnnamed" BOOLEAN NOT NULL DEFAULT false,
    "nameThen" TEXT NOT NULL,
    "numberThen" TEXT NOT NULL DEFAULT '',
    "groupThen" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "Signer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Topic" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "parentId" UUID,

    CONSTRAINT "Topic_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ProposalTopic" (
    "proposalId" UUID NOT NULL,
    "topicId" UUID NOT NULL,

    CONSTRAINT "ProposalTopic_pkey" PRIMARY KEY ("proposalId","topicId")
);

-- CreateTable
CREATE TABLE "ProposalLink" (
    "id" UUID NOT NULL,
    "fromId" UUID NOT NULL,
    "toId" UUID NOT NULL,
    "kind" "LinkKind" NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ProposalLink_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "KeyDesignation" (
    "id" UUID NOT NULL,
    "proposalId" UUID NOT NULL,
    "kind" "KeyKind" NOT NULL,
    "byUnitId" UUID NOT NULL,
    "champion" TEXT NOT NULL DEFAULT '',
    "committee" TEXT NOT NULL DEFAULT '',
    "plan" TEXT NOT NULL DEFAULT '',
    "from" DATE NOT NULL,
    "to" DATE,

    CONSTRAINT "KeyDesignation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Outbox" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "notice" TEXT NOT NULL,
    "proposalId" UUID NOT NULL,
    "payload" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deliveredAt" TIMESTAMPTZ(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "lastError" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "Outbox_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Notice" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "userId" UUID NOT NULL,
    "proposalId" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "href" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "readAt" TIMESTAMPTZ(3),

    CONSTRAINT "Notice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Rating" (
    "id" UUID NOT NULL,
    "proposalId" UUID NOT NULL,
    "replyId" UUID NOT NULL,
    "signerId" UUID NOT NULL,
    "state" "RatingState" NOT NULL DEFAULT 'awaiting',
    "attitude" "RatingLevel",
    "result" "RatingLevel",
    "received" BOOLEAN,
    "receivedOn" DATE,
    "remarkToUnit" TEXT NOT NULL DEFAULT '',
    "remarkPrivate" TEXT NOT NULL DEFAULT '',
    "enteredAs" "RatingEntry",
    "enteredById" UUID,
    "scanId" UUID,
    "isLate" BOOLEAN NOT NULL DEFAULT false,
    "remindedOn" DATE,
    "ratedOn" DATE,

    CONSTRAINT "Rating_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RatingLink" (
    "id" UUID NOT NULL,
    "ratingId" UUID NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),

    CONSTRAINT "RatingLink_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Ruling" (
    "id" UUID NOT NULL,
    "proposalId" UUID NOT NULL,
    "on" DATE NOT NULL,
    "participants" TEXT NOT NULL,
    "conclusion" TEXT NOT NULL,
    "round" INTEGER NOT NULL,
    "recordedById" UUID NOT NULL,

    CONSTRAINT "Ruling_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Commitment" (
    "id" UUID NOT NULL,
    "proposalId" UUID NOT NULL,
    "replyId" UUID NOT NULL,
    "unitId" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "dueOn" DATE NOT NULL,
    "firstDueOn" DATE NOT NULL,
    "state" "CommitmentState" NOT NULL DEFAULT 'open',
    "fulfilledOn" DATE,
    "evidence" TEXT NOT NULL DEFAULT '',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Commitment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CommitmentProgress" (
    "id" UUID NOT NULL,
    "commitmentId" UUID NOT NULL,
    "kind" "ProgressKind" NOT NULL,
    "on" DATE NOT NULL,
    "text" TEXT NOT NULL,
    "oldDueOn" DATE,
    "newDueOn" DATE,
    "byUserId" UUID NOT NULL,

    CONSTRAINT "CommitmentProgress_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Achievement" (
    "id" UUID NOT NULL,
    "proposalId" UUID NOT NULL,
    "kind" "AchievementKind" NOT NULL,
    "title" TEXT NOT NULL,
    "on" DATE NOT NULL,

    CONSTRAINT "Achievement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "User" (
    "id" UUID NOT NULL,
    "login" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "passwordHash" TEXT NOT NULL,
    "phone" TEXT NOT NULL DEFAULT '',
    "isActive" BOOLEAN NOT NULL DEFAULT true,
    "mustChangePassword" BOOLEAN NOT NULL DEFAULT false,
    "isFictional" BOOLEAN NOT NULL DEFAULT false,
    "passwordChangedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Post" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "unitId" UUID NOT NULL,
    "kind" "PostKind" NOT NULL,
    "title" TEXT NOT NULL DEFAULT '',
    "validFrom" DATE NOT NULL,
    "validTo" DATE,
    "grantedById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Post_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "postId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastSeenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "revokedAt" TIMESTAMPTZ(3),
    "address" TEXT NOT NULL DEFAULT '',
    "agent" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RateLimit" (
    "key" TEXT NOT NULL,
    "points" INTEGER NOT NULL,
    "expire" TIMESTAMPTZ(3),

    CONSTRAINT "RateLimit_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "Proposer" (
    "id" UUID NOT NULL,
    "kind" "ProposerKind" NOT NULL,
    "name" TEXT NOT NULL,
    "userId" UUID,
    "workUnit" TEXT NOT NULL DEFAULT '',
    "phone" TEXT NOT NULL DEFAULT '',
    "address" TEXT NOT NULL DEFAULT '',
    "postcode" TEXT NOT NULL DEFAULT '',
    "isFictional" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Proposer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ProposerContact" (
    "id" UUID NOT NULL,
    "proposerId" UUID NOT NULL,
    "userId" UUID,
    "name" TEXT NOT NULL,
    "phone" TEXT NOT NULL DEFAULT '',
    "validTo" DATE,

    CONSTRAINT "ProposerContact_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Seat" (
    "id" UUID NOT NULL,
    "proposerId" UUID NOT NULL,
    "bodyId" UUID NOT NULL,
    "termId" UUID NOT NULL,
    "number" TEXT NOT NULL DEFAULT '',
    "group" TEXT NOT NULL DEFAULT '',
    "validFrom" DATE NOT NULL,
    "validTo" DATE,

    CONSTRAINT "Seat_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Reply" (
    "id" UUID NOT NULL,
    "proposalId" UUID NOT NULL,
    "assignmentId" UUID NOT NULL,
    "unitId" UUID NOT NULL,
    "kind" "ReplyKind" NOT NULL,
    "round" INTEGER NOT NULL DEFAULT 1,
    "state" "ReplyState" NOT NULL DEFAULT 'draft',
    "version" INTEGER NOT NULL DEFAULT 0,
    "draftCounter" INTEGER NOT NULL DEFAULT 0,
    "blocks" JSONB NOT NULL DEFAULT '[]',
    "textVersion" INTEGER NOT NULL DEFAULT 0,
    "outcome" TEXT,
    "outcomeLetter" TEXT,
    "outcomeName" TEXT,
    "disclosure" "Disclosure",
    "extent" "DisclosureExtent",
    "disclosureGround" TEXT NOT NULL DEFAULT '',
    "stageOrdinal" INTEGER,
    "documentNumber" TEXT,
    "signedOn" DATE,
    "signedById" UUID,
    "signedName" TEXT,
    "issuedOn" DATE,
    "sealedCopyId" UUID,
    "voidReason" TEXT NOT NULL DEFAULT '',
    "previousId" UUID,
    "sharedVersion" INTEGER,
    "sharedRemark" TEXT NOT NULL DEFAULT '',
    "publication" "PublicationState" NOT NULL DEFAULT 'unproposed',
    "publishedOn" DATE,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Reply_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReplyWriter" (
    "replyId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ReplyWriter_pkey" PRIMARY KEY ("replyId","userId")
);

-- CreateTable
CREATE TABLE "ReplyVersion" (
    "id" UUID NOT NULL,
    "replyId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "blocks" JSONB NOT NULL,
    "outcome" TEXT,
    "disclosure" TEXT,
    "cause" TEXT NOT NULL,
    "createdById" UUID NOT NULL,
    "createdName" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ReplyVersion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReviewStage" (
    "id" UUID NOT NULL,
    "replyId" UUID NOT NULL,
    "proposalId" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "act" "StageAct" NOT NULL,
    "name" TEXT NOT NULL,
    "skippedReason" TEXT,

    CONSTRAINT "ReviewStage_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReviewHolder" (
    "id" UUID NOT NULL,
    "stageId" UUID NOT NULL,
    "proposalId" UUID NOT NULL,
    "post" "PostKind" NOT NULL,
    "scope" "HolderScope" NOT NULL,
    "unitId" UUID NOT NULL,
    "isOpen" BOOLEAN NOT NULL DEFAULT false,
    "passedOn" DATE,
    "passedAt" TIMESTAMPTZ(3),
    "passedById" UUID,
    "passedName" TEXT,
    "passedTitle" TEXT,
    "textVersion" INTEGER,
    "remark" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "ReviewHolder_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReviewNote" (
    "id" UUID NOT NULL,
    "replyId" UUID NOT NULL,
    "textVersion" INTEGER NOT NULL,
    "blockId" TEXT,
    "stageOrdinal" INTEGER,
    "text" TEXT NOT NULL,
    "isSendBack" BOOLEAN NOT NULL DEFAULT false,
    "byUserId" UUID NOT NULL,
    "byName" TEXT NOT NULL,
    "byTitle" TEXT NOT NULL DEFAULT '',
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "resolvedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ReviewNote_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Delivery" (
    "id" UUID NOT NULL,
    "proposalId" UUID NOT NULL,
    "replyId" UUID NOT NULL,
    "signerId" UUID,
    "toName" TEXT NOT NULL,
    "method" "DeliveryMethod" NOT NULL,
    "deliveredOn" DATE,
    "note" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "Delivery_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "NumberSeries" (
    "id" UUID NOT NULL,
    "unitId" UUID NOT NULL,
    "kind" "ReplyKind" NOT NULL,
    "mode" "SeriesMode" NOT NULL DEFAULT 'own',
    "pattern" TEXT NOT NULL,

    CONSTRAINT "NumberSeries_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "NumberTaken" (
    "id" UUID NOT NULL,
    "seriesId" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "serial" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "replyId" UUID NOT NULL,
    "takenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "voidedAt" TIMESTAMPTZ(3),
    "voidReason" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "NumberTaken_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Term" (
    "id" UUID NOT NULL,
    "bodyId" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "startsOn" DATE NOT NULL,
    "endsOn" DATE,

    CONSTRAINT "Term_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Meeting" (
    "id" UUID NOT NULL,
    "termId" UUID NOT NULL,
    "bodyId" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "opensOn" DATE NOT NULL,
    "closesOn" DATE NOT NULL,

    CONSTRAINT "Meeting_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RuleProfile" (
    "id" UUID NOT NULL,
    "meetingId" UUID NOT NULL,
    "presetKey" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "current" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "RuleProfile_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RuleProfileVersion" (
    "id" UUID NOT NULL,
    "profileId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "changedById" UUID,
    "changedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "RuleProfileVersion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "UnitChain" (
    "id" UUID NOT NULL,
    "unitId" UUID NOT NULL,
    "kind" "ReplyKind" NOT NULL,
    "stages" JSONB NOT NULL,
    "validFrom" DATE NOT NULL,
    "validTo" DATE,

    CONSTRAINT "UnitChain_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Supervision" (
    "id" UUID NOT NULL,
    "proposalId" UUID NOT NULL,
    "assignmentId" UUID,
    "requirement" TEXT NOT NULL,
    "on" DATE NOT NULL,
    "dueOn" DATE NOT NULL,
    "byUserId" UUID NOT NULL,
    "answeredOn" DATE,
    "answer" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "Supervision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Reminder" (
    "id" UUID NOT NULL,
    "proposalId" UUID NOT NULL,
    "assignmentId" UUID,
    "stage" "DeadlineStage" NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "text" TEXT NOT NULL DEFAULT '',
    "byUserId" UUID,
    "on" DATE NOT NULL,

    CONSTRAINT "Reminder_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Unit" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "shortName" TEXT NOT NULL,
    "initials" TEXT NOT NULL DEFAULT '',
    "kind" "UnitKind" NOT NULL,
    "parentId" UUID,
    "isExternal" BOOLEAN NOT NULL DEFAULT false,
    "contactName" TEXT NOT NULL DEFAULT '',
    "contactPhone" TEXT NOT NULL DEFAULT '',
    "address" TEXT NOT NULL DEFAULT '',
    "postcode" TEXT NOT NULL DEFAULT '',
    "needsInstruction" BOOLEAN NOT NULL DEFAULT false,
    "validFrom" DATE NOT NULL,
    "validTo" DATE,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Unit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "UnitName" (
    "id" UUID NOT NULL,
    "unitId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "validFrom" DATE NOT NULL,
    "validTo" DATE,

    CONSTRAINT "UnitName_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "UnitSuccession" (
    "id" UUID NOT NULL,
    "fromId" UUID NOT NULL,
    "toId" UUID NOT NULL,
    "kind" "SuccessionKind" NOT NULL,
    "on" DATE NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "UnitSuccession_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Charge" (
    "id" UUID NOT NULL,
    "postId" UUID NOT NULL,
    "unitId" UUID NOT NULL,
    "validFrom" DATE NOT NULL,
    "validTo" DATE,

    CONSTRAINT "Charge_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Standin" (
    "id" UUID NOT NULL,
    "absentPostId" UUID NOT NULL,
    "actingPostId" UUID NOT NULL,
    "validFrom" DATE NOT NULL,
    "validTo" DATE,
    "reason" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "Standin_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Assignment_proposalId_parentId_idx" ON "Assignment"("proposalId", "parentId");

-- CreateIndex
CREATE INDEX "Assignment_unitId_state_nextDueOn_idx" ON "Assignment"("unitId", "state", "nextDueOn");

-- CreateIndex
CREATE INDEX "Assignment_handlerId_state_nextDueOn_idx" ON "Assignment"("handlerId", "state", "nextDueOn");

-- CreateIndex
CREATE INDEX "Assignment_state_nextDueOn_idx" ON "Assignment"("state", "nextDueOn");

-- CreateIndex
CREATE INDEX "Contest_assignmentId_idx" ON "Contest"("assignmentId");

-- CreateIndex
CREATE INDEX "Contest_proposalId_idx" ON "Contest"("proposalId");

-- CreateIndex
CREATE INDEX "Contest_ruling_requestedOn_idx" ON "Contest"("ruling", "requestedOn");

-- CreateIndex
CREATE INDEX "Extension_assignmentId_idx" ON "Extension"("assignmentId");

-- CreateIndex
CREATE INDEX "Extension_proposalId_idx" ON "Extension"("proposalId");

-- CreateIndex
CREATE INDEX "Extension_state_requestedOn_idx" ON "Extension"("state", "requestedOn");

-- CreateIndex
CREATE INDEX "Deadline_proposalId_endedBy_idx" ON "Deadline"("proposalId", "endedBy");

-- CreateIndex
CREATE INDEX "Deadline_assignmentId_endedBy_idx" ON "Deadline"("assignmentId", "endedBy");

-- CreateIndex
CREATE INDEX "Deadline_stage_endedBy_dueOn_idx" ON "Deadline"("stage", "endedBy", "dueOn");

-- CreateIndex
CREATE INDEX "Event_at_idx" ON "Event"("at");

-- CreateIndex
CREATE INDEX "Event_actorId_at_idx" ON "Event"("actorId", "at");

-- CreateIndex
CREATE INDEX "Event_event_on_idx" ON "Event"("event", "on");

-- CreateIndex
CREATE UNIQUE INDEX "Event_proposalId_sequence_key" ON "Event"("proposalId", "sequence");

-- CreateIndex
CREATE UNIQUE INDEX "Event_actorId_requestId_key" ON "Event"("actorId", "requestId");

-- CreateIndex
CREATE UNIQUE INDEX "SystemEvent_sequence_key" ON "SystemEvent"("sequence");

-- CreateIndex
CREATE INDEX "SystemEvent_at_idx" ON "SystemEvent"("at");

-- CreateIndex
CREATE INDEX "SystemEvent_actorId_at_idx" ON "SystemEvent"("actorId", "at");

-- CreateIndex
CREATE INDEX "SystemEvent_event_at_idx" ON "SystemEvent"("event", "at");

-- CreateIndex
CREATE UNIQUE INDEX "Anchor_on_key" ON "Anchor"("on");

-- CreateIndex
CREATE INDEX "Consultation_unitId_on_idx" ON "Consultation"("unitId", "on");

-- CreateIndex
CREATE INDEX "Consultation_assignmentId_idx" ON "Consultation"("assignmentId");

-- CreateIndex
CREATE INDEX "ConsultationItem_proposalId_idx" ON "ConsultationItem"("proposalId");

-- CreateIndex
CREATE INDEX "ConsultationSigner_signerId_idx" ON "ConsultationSigner"("signerId");

-- CreateIndex
CREATE INDEX "ConsultationPerson_consultationId_idx" ON "ConsultationPerson"("consultationId");

-- CreateIndex
CREATE INDEX "Briefing_proposalId_idx" ON "Briefing"("proposalId");

-- CreateIndex
CREATE INDEX "Instruction_proposalId_idx" ON "Instruction"("proposalId");

-- CreateIndex
CREATE INDEX "Attachment_proposalId_purpose_idx" ON "Attachment"("proposalId", "purpose");

-- CreateIndex
CREATE INDEX "Attachment_sha256_idx" ON "Attachment"("sha256");

-- CreateIndex
CREATE INDEX "Proposal_bodyId_state_nextDueOn_idx" ON "Proposal"("bodyId", "state", "nextDueOn");

-- CreateIndex
CREATE INDEX "Proposal_dispatchOfficeId_state_nextDueOn_idx" ON "Proposal"("dispatchOfficeId", "state", "nextDueOn");

-- CreateIndex
CREATE INDEX "Proposal_meetingId_source_serial_idx" ON "Proposal"("meetingId", "source", "serial");

-- CreateIndex
CREATE INDEX "Proposal_state_nextDueOn_idx" ON "Proposal"("state", "nextDueOn");

-- CreateIndex
CREATE INDEX "Proposal_nextDueOn_idx" ON "Proposal"("nextDueOn");

-- CreateIndex
CREATE INDEX "Proposal_title_idx" ON "Proposal"("title");

-- CreateIndex
CREATE UNIQUE INDEX "Ask_proposalId_ordinal_key" ON "Ask"("proposalId", "ordinal");

-- CreateIndex
CREATE INDEX "AskDuty_assignmentId_idx" ON "AskDuty"("assignmentId");

-- CreateIndex
CREATE INDEX "Signer_proposerId_consent_idx" ON "Signer"("proposerId", "consent");

-- CreateIndex
CREATE UNIQUE INDEX "Signer_proposalId_proposerId_key" ON "Signer"("proposalId", "proposerId");

-- CreateIndex
CREATE UNIQUE INDEX "Topic_code_key" ON "Topic"("code");

-- CreateIndex
CREATE INDEX "Topic_parentId_idx" ON "Topic"("parentId");

-- CreateIndex
CREATE INDEX "ProposalTopic_topicId_idx" ON "ProposalTopic"("topicId");

-- CreateIndex
CREATE INDEX "ProposalLink_toId_idx" ON "ProposalLink"("toId");

-- CreateIndex
CREATE UNIQUE INDEX "ProposalLink_fromId_toId_kind_key" ON "ProposalLink"("fromId", "toId", "kind");

-- CreateIndex
CREATE INDEX "KeyDesignation_proposalId_idx" ON "KeyDesignation"("proposalId");

-- CreateIndex
CREATE INDEX "KeyDesignation_kind_from_idx" ON "KeyDesignation"("kind", "from");

-- CreateIndex
CREATE UNIQUE INDEX "Outbox_key_key" ON "Outbox"("key");

-- CreateIndex
CREATE INDEX "Outbox_deliveredAt_createdAt_idx" ON "Outbox"("deliveredAt", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "Notice_key_key" ON "Notice"("key");

-- CreateIndex
CREATE INDEX "Notice_userId_readAt_createdAt_idx" ON "Notice"("userId", "readAt", "createdAt");

-- CreateIndex
CREATE INDEX "Rating_proposalId_idx" ON "Rating"("proposalId");

-- CreateIndex
CREATE INDEX "Rating_signerId_state_idx" ON "Rating"("signerId", "state");

-- CreateIndex
CREATE INDEX "Rating_state_ratedOn_idx" ON "Rating"("state", "ratedOn");

-- CreateIndex
CREATE UNIQUE INDEX "Rating_replyId_signerId_key" ON "Rating"("replyId", "signerId");

-- CreateIndex
CREATE UNIQUE INDEX "RatingLink_tokenHash_key" ON "RatingLink"("tokenHash");

-- CreateIndex
CREATE INDEX "RatingLink_ratingId_idx" ON "RatingLink"("ratingId");

-- CreateIndex
CREATE INDEX "Ruling_proposalId_idx" ON "Ruling"("proposalId");

-- CreateIndex
CREATE INDEX "Commitment_proposalId_idx" ON "Commitment"("proposalId");

-- CreateIndex
CREATE INDEX "Commitment_unitId_state_dueOn_idx" ON "Commitment"("unitId", "state", "dueOn");

-- CreateIndex
CREATE INDEX "Commitment_state_dueOn_idx" ON "Commitment"("state", "dueOn");

-- CreateIndex
CREATE INDEX "CommitmentProgress_commitmentId_on_idx" ON "CommitmentProgress"("commitmentId", "on");

-- CreateIndex
CREATE INDEX "Achievement_proposalId_idx" ON "Achievement"("proposalId");

-- CreateIndex
CREATE UNIQUE INDEX "User_login_key" ON "User"("login");

-- CreateIndex
CREATE INDEX "Post_userId_validTo_idx" ON "Post"("userId", "validTo");

-- CreateIndex
CREATE INDEX "Post_unitId_kind_validTo_idx" ON "Post"("unitId", "kind", "validTo");

-- CreateIndex
CREATE INDEX "Session_userId_revokedAt_idx" ON "Session"("userId", "revokedAt");

-- CreateIndex
CREATE UNIQUE INDEX "Proposer_userId_key" ON "Proposer"("userId");

-- CreateIndex
CREATE INDEX "Proposer_name_idx" ON "Proposer"("name");

-- CreateIndex
CREATE INDEX "ProposerContact_proposerId_idx" ON "ProposerContact"("proposerId");

-- CreateIndex
CREATE INDEX "ProposerContact_userId_idx" ON "ProposerContact"("userId");

-- CreateIndex
CREATE INDEX "Seat_bodyId_termId_idx" ON "Seat"("bodyId", "termId");

-- CreateIndex
CREATE UNIQUE INDEX "Seat_proposerId_bodyId_termId_key" ON "Seat"("proposerId", "bodyId", "termId");

-- CreateIndex
CREATE INDEX "Reply_proposalId_kind_round_idx" ON "Reply"("proposalId", "kind", "round");

-- CreateIndex
CREATE INDEX "Reply_assignmentId_state_idx" ON "Reply"("assignmentId", "state");

-- CreateIndex
CREATE INDEX "Reply_unitId_state_idx" ON "Reply"("unitId", "state");

-- CreateIndex
CREATE INDEX "Reply_publication_publishedOn_idx" ON "Reply"("publication", "publishedOn");

-- CreateIndex
CREATE UNIQUE INDEX "ReplyVersion_replyId_number_key" ON "ReplyVersion"("replyId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "ReviewStage_replyId_ordinal_key" ON "ReviewStage"("replyId", "ordinal");

-- CreateIndex
CREATE INDEX "ReviewHolder_stageId_idx" ON "ReviewHolder"("stageId");

-- CreateIndex
CREATE INDEX "ReviewHolder_isOpen_post_unitId_idx" ON "ReviewHolder"("isOpen", "post", "unitId");

-- CreateIndex
CREATE INDEX "ReviewNote_replyId_at_idx" ON "ReviewNote"("replyId", "at");

-- CreateIndex
CREATE INDEX "Delivery_replyId_idx" ON "Delivery"("replyId");

-- CreateIndex
CREATE INDEX "Delivery_signerId_idx" ON "Delivery"("signerId");

-- CreateIndex
CREATE UNIQUE INDEX "NumberSeries_unitId_kind_key" ON "NumberSeries"("unitId", "kind");

-- CreateIndex
CREATE INDEX "NumberTaken_replyId_idx" ON "NumberTaken"("replyId");

-- CreateIndex
CREATE UNIQUE INDEX "NumberTaken_seriesId_year_serial_key" ON "NumberTaken"("seriesId", "year", "serial");

-- CreateIndex
CREATE UNIQUE INDEX "Term_bodyId_ordinal_key" ON "Term"("bodyId", "ordinal");

-- CreateIndex
CREATE INDEX "Meeting_bodyId_opensOn_idx" ON "Meeting"("bodyId", "opensOn");

-- CreateIndex
CREATE UNIQUE INDEX "Meeting_termId_ordinal_key" ON "Meeting"("termId", "ordinal");

-- CreateIndex
CREATE UNIQUE INDEX "RuleProfile_meetingId_key" ON "RuleProfile"("meetingId");

-- CreateIndex
CREATE UNIQUE INDEX "RuleProfileVersion_profileId_version_key" ON "RuleProfileVersion"("profileId", "version");

-- CreateIndex
CREATE INDEX "UnitChain_unitId_kind_validTo_idx" ON "UnitChain"("unitId", "kind", "validTo");

-- CreateIndex
CREATE INDEX "Supervision_proposalId_idx" ON "Supervision"("proposalId");

-- CreateIndex
CREATE INDEX "Supervision_answeredOn_dueOn_idx" ON "Supervision"("answeredOn", "dueOn");

-- CreateIndex
CREATE INDEX "Reminder_proposalId_stage_idx" ON "Reminder"("proposalId", "stage");

-- CreateIndex
CREATE UNIQUE INDEX "Unit_code_key" ON "Unit"("code");

-- CreateIndex
CREATE INDEX "Unit_parentId_idx" ON "Unit"("parentId");

-- CreateIndex
CREATE INDEX "Unit_kind_validTo_idx" ON "Unit"("kind", "validTo");

-- CreateIndex
CREATE INDEX "UnitName_unitId_validFrom_idx" ON "UnitName"("unitId", "validFrom");

-- CreateIndex
CREATE INDEX "UnitSuccession_toId_idx" ON "UnitSuccession"("toId");

-- CreateIndex
CREATE UNIQUE INDEX "UnitSuccession_fromId_toId_on_key" ON "UnitSuccession"("fromId", "toId", "on");

-- CreateIndex
CREATE INDEX "Charge_postId_validTo_idx" ON "Charge"("postId", "validTo");

-- CreateIndex
CREATE INDEX "Charge_unitId_validTo_idx" ON "Charge"("unitId", "validTo");

-- CreateIndex
CREATE INDEX "Standin_actingPostId_validTo_idx" ON "Standin"("actingPostId", "validTo");

-- CreateIndex
CREATE INDEX "Standin_absentPostId_validTo_idx" ON "Standin"("absentPostId", "validTo");

-- AddForeignKey
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "Assignment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Contest" ADD CONSTRAINT "Contest_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Contest" ADD CONSTRAINT "Contest_assignmentId_fkey" FOREIGN KEY ("assignmentId") REFERENCES "Assignment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Extension" ADD CONSTRAINT "Extension_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Extension" ADD CONSTRAINT "Extension_assignmentId_fkey" FOREIGN KEY ("assignmentId") REFERENCES "Assignment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Deadline" ADD CONSTRAINT "Deadline_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Deadline" ADD CONSTRAINT "Deadline_assignmentId_fkey" FOREIGN KEY ("assignmentId") REFERENCES "Assignment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Deadline" ADD CONSTRAINT "Deadline_ruleVersionId_fkey" FOREIGN KEY ("ruleVersionId") REFERENCES "RuleProfileVersion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Event" ADD CONSTRAINT "Event_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EventDetail" ADD CONSTRAINT "EventDetail_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ConsultationItem" ADD CONSTRAINT "ConsultationItem_consultationId_fkey" FOREIGN KEY ("consultationId") REFERENCES "Consultation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ConsultationItem" ADD CONSTRAINT "ConsultationItem_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ConsultationSigner" ADD CONSTRAINT "ConsultationSigner_consultationId_fkey" FOREIGN KEY ("consultationId") REFERENCES "Consultation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ConsultationSigner" ADD CONSTRAINT "ConsultationSigner_signerId_fkey" FOREIGN KEY ("signerId") REFERENCES "Signer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ConsultationPerson" ADD CONSTRAINT "ConsultationPerson_consultationId_fkey" FOREIGN KEY ("consultationId") REFERENCES "Consultation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Briefing" ADD CONSTRAINT "Briefing_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Instruction" ADD CONSTRAINT "Instruction_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Attachment" ADD CONSTRAINT "Attachment_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Proposal" ADD CONSTRAINT "Proposal_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Ask" ADD CONSTRAINT "Ask_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AskDuty" ADD CONSTRAINT "AskDuty_askId_fkey" FOREIGN KEY ("askId") REFERENCES "Ask"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AskDuty" ADD CONSTRAINT "AskDuty_assignmentId_fkey" FOREIGN KEY ("assignmentId") REFERENCES "Assignment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Signer" ADD CONSTRAINT "Signer_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Signer" ADD CONSTRAINT "Signer_proposerId_fkey" FOREIGN KEY ("proposerId") REFERENCES "Proposer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Topic" ADD CONSTRAINT "Topic_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "Topic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProposalTopic" ADD CONSTRAINT "ProposalTopic_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProposalTopic" ADD CONSTRAINT "ProposalTopic_topicId_fkey" FOREIGN KEY ("topicId") REFERENCES "Topic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProposalLink" ADD CONSTRAINT "ProposalLink_fromId_fkey" FOREIGN KEY ("fromId") REFERENCES "Proposal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProposalLink" ADD CONSTRAINT "ProposalLink_toId_fkey" FOREIGN KEY ("toId") REFERENCES "Proposal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "KeyDesignation" ADD CONSTRAINT "KeyDesignation_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Rating" ADD CONSTRAINT "Rating_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Rating" ADD CONSTRAINT "Rating_replyId_fkey" FOREIGN KEY ("replyId") REFERENCES "Reply"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Rating" ADD CONSTRAINT "Rating_signerId_fkey" FOREIGN KEY ("signerId") REFERENCES "Signer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RatingLink" ADD CONSTRAINT "RatingLink_ratingId_fkey" FOREIGN KEY ("ratingId") REFERENCES "Rating"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Ruling" ADD CONSTRAINT "Ruling_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Commitment" ADD CONSTRAINT "Commitment_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Commitment" ADD CONSTRAINT "Commitment_replyId_fkey" FOREIGN KEY ("replyId") REFERENCES "Reply"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CommitmentProgress" ADD CONSTRAINT "CommitmentProgress_commitmentId_fkey" FOREIGN KEY ("commitmentId") REFERENCES "Commitment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Achievement" ADD CONSTRAINT "Achievement_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Post" ADD CONSTRAINT "Post_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Post" ADD CONSTRAINT "Post_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_postId_fkey" FOREIGN KEY ("postId") REFERENCES "Post"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Proposer" ADD CONSTRAINT "Proposer_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProposerContact" ADD CONSTRAINT "ProposerContact_proposerId_fkey" FOREIGN KEY ("proposerId") REFERENCES "Proposer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProposerContact" ADD CONSTRAINT "ProposerContact_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Seat" ADD CONSTRAINT "Seat_proposerId_fkey" FOREIGN KEY ("proposerId") REFERENCES "Proposer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Seat" ADD CONSTRAINT "Seat_termId_fkey" FOREIGN KEY ("termId") REFERENCES "Term"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Reply" ADD CONSTRAINT "Reply_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Reply" ADD CONSTRAINT "Reply_assignmentId_fkey" FOREIGN KEY ("assignmentId") REFERENCES "Assignment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Reply" ADD CONSTRAINT "Reply_previousId_fkey" FOREIGN KEY ("previousId") REFERENCES "Reply"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReplyWriter" ADD CONSTRAINT "ReplyWriter_replyId_fkey" FOREIGN KEY ("replyId") REFERENCES "Reply"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReplyVersion" ADD CONSTRAINT "ReplyVersion_replyId_fkey" FOREIGN KEY ("replyId") REFERENCES "Reply"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReviewStage" ADD CONSTRAINT "ReviewStage_replyId_fkey" FOREIGN KEY ("replyId") REFERENCES "Reply"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReviewHolder" ADD CONSTRAINT "ReviewHolder_stageId_fkey" FOREIGN KEY ("stageId") REFERENCES "ReviewStage"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReviewNote" ADD CONSTRAINT "ReviewNote_replyId_fkey" FOREIGN KEY ("replyId") REFERENCES "Reply"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Delivery" ADD CONSTRAINT "Delivery_replyId_fkey" FOREIGN KEY ("replyId") REFERENCES "Reply"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Delivery" ADD CONSTRAINT "Delivery_signerId_fkey" FOREIGN KEY ("signerId") REFERENCES "Signer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NumberSeries" ADD CONSTRAINT "NumberSeries_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NumberTaken" ADD CONSTRAINT "NumberTaken_seriesId_fkey" FOREIGN KEY ("seriesId") REFERENCES "NumberSeries"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NumberTaken" ADD CONSTRAINT "NumberTaken_replyId_fkey" FOREIGN KEY ("replyId") REFERENCES "Reply"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Meeting" ADD CONSTRAINT "Meeting_termId_fkey" FOREIGN KEY ("termId") REFERENCES "Term"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RuleProfile" ADD CONSTRAINT "RuleProfile_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RuleProfileVersion" ADD CONSTRAINT "RuleProfileVersion_profileId_fkey" FOREIGN KEY ("profileId") REFERENCES "RuleProfile"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Supervision" ADD CONSTRAINT "Supervision_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Reminder" ADD CONSTRAINT "Reminder_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Unit" ADD CONSTRAINT "Unit_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "UnitName" ADD CONSTRAINT "UnitName_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "UnitSuccession" ADD CONSTRAINT "UnitSuccession_fromId_fkey" FOREIGN KEY ("fromId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "UnitSuccession" ADD CONSTRAINT "UnitSuccession_toId_fkey" FOREIGN KEY ("toId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Charge" ADD CONSTRAINT "Charge_postId_fkey" FOREIGN KEY ("postId") REFERENCES "Post"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Charge" ADD CONSTRAINT "Charge_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Standin" ADD CONSTRAINT "Standin_absentPostId_fkey" FOREIGN KEY ("absentPostId") REFERENCES "Post"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Standin" ADD CONSTRAINT "Standin_actingPostId_fkey" FOREIGN KEY ("actingPostId") REFERENCES "Post"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE UNIQUE INDEX "Assignment_one_lead" ON "Assignment" ("proposalId", COALESCE("parentId", '00000000-0000-0000-0000-000000000000'::uuid))
  WHERE "duty" = 'lead' AND "state" <> 'released';

CREATE UNIQUE INDEX "Assignment_one_row_per_unit" ON "Assignment" ("proposalId", COALESCE("parentId", '00000000-0000-0000-0000-000000000000'::uuid), "unitId")
  WHERE "state" <> 'released';

CREATE UNIQUE INDEX "Proposal_one_number" ON "Proposal" ("bodyId", "meetingId", "kind", "inSession", "serial")
  WHERE "state" <> 'void' AND "serial" IS NOT NULL;

CREATE UNIQUE INDEX "Reply_one_document_number" ON "Reply" ("documentNumber")
  WHERE "documentNumber" IS NOT NULL AND "state" <> 'void';

CREATE UNIQUE INDEX "Reply_one_in_work" ON "Reply" ("assignmentId", "kind", "round")
  WHERE "state" IN ('draft', 'reviewing', 'signed');

CREATE UNIQUE INDEX "Signer_one_lead" ON "Signer" ("proposalId") WHERE "role" = 'lead';

CREATE UNIQUE INDEX "Deadline_one_open" ON "Deadline" ("proposalId", COALESCE("subjectId", "assignmentId", "proposalId"), "stage")
  WHERE "endedBy" IS NULL;

CREATE UNIQUE INDEX "Contest_one_pending" ON "Contest" ("assignmentId") WHERE "ruling" = 'pending';

CREATE UNIQUE INDEX "Extension_one_pending" ON "Extension" ("assignmentId") WHERE "state" = 'pending';

CREATE UNIQUE INDEX "Post_once" ON "Post" ("userId", "unitId", "kind") WHERE "validTo" IS NULL;

ALTER TABLE "Reply" ADD CONSTRAINT "Reply_issued_complete"
  CHECK ("state" <> 'issued' OR ("documentNumber" IS NOT NULL AND "sealedCopyId" IS NOT NULL AND "issuedOn" IS NOT NULL));

ALTER TABLE "Reply" ADD CONSTRAINT "Reply_signed_complete"
  CHECK ("state" NOT IN ('signed', 'issued') OR ("signedOn" IS NOT NULL AND "signedById" IS NOT NULL));

ALTER TABLE "Rating" ADD CONSTRAINT "Rating_complete"
  CHECK (("state" = 'rated') = ("attitude" IS NOT NULL AND "result" IS NOT NULL));

ALTER TABLE "Proposal" ADD CONSTRAINT "Proposal_numbered"
  CHECK ("state" NOT IN ('admitted', 'dispatched', 'handling', 'replied', 'concluded', 'archived') OR "numberText" IS NOT NULL);

CREATE FUNCTION banli_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;

CREATE TRIGGER "Event_append_only" BEFORE UPDATE OR DELETE ON "Event" FOR EACH ROW EXECUTE FUNCTION banli_append_only();

CREATE TRIGGER "Event_no_truncate" BEFORE TRUNCATE ON "Event" FOR EACH STATEMENT EXECUTE FUNCTION banli_append_only();

CREATE TRIGGER "SystemEvent_append_only" BEFORE UPDATE OR DELETE ON "SystemEvent" FOR EACH ROW EXECUTE FUNCTION banli_append_only();

CREATE TRIGGER "SystemEvent_no_truncate" BEFORE TRUNCATE ON "SystemEvent" FOR EACH STATEMENT EXECUTE FUNCTION banli_append_only();

CREATE TRIGGER "Anchor_append_only" BEFORE UPDATE OR DELETE ON "Anchor" FOR EACH ROW EXECUTE FUNCTION banli_append_only();

CREATE FUNCTION banli_detail_erase_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND OLD."erasedAt" IS NULL AND NEW."erasedAt" IS NOT NULL AND NEW."values" = '{}'::jsonb THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'EventDetail can only be erased' USING ERRCODE = 'restrict_violation';
END $$;

CREATE TRIGGER "EventDetail_erase_only" BEFORE UPDATE OR DELETE ON "EventDetail" FOR EACH ROW EXECUTE FUNCTION banli_detail_erase_only();

CREATE FUNCTION banli_bigrams(value text) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT COALESCE(array_to_tsvector(array_agg(DISTINCT gram)), ''::tsvector)
  FROM (SELECT substr(lower(value), place, 2) AS gram FROM generate_series(1, greatest(length(value) - 1, 1)) AS place) AS grams
  WHERE gram <> ''
$$;

ALTER TABLE "Proposal" ADD COLUMN "titleGrams" tsvector GENERATED ALWAYS AS (banli_bigrams("title")) STORED;

CREATE INDEX "Proposal_title_grams" ON "Proposal" USING gin ("titleGrams");
