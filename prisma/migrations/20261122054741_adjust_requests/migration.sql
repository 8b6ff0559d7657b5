-- CreateEnum
CREATE TYPE "AdjustKind" AS ENUM ('addAssist', 'dropAssist', 'swap', 'split');

-- CreateEnum
CREATE TYPE "AdjustState" AS ENUM ('pending', 'adjusted', 'refused', 'lapsed');

-- AlterTable
ALTER TABLE "Contest" ADD COLUMN     "isLate" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "AdjustRequest" (
    "id" UUID NOT NULL,
    "proposalId" UUID NOT NULL,
    "assignmentId" UUID NOT NULL,
    "kind" "AdjustKind" NOT NULL,
    "unitId" UUID NOT NULL,
    "unitNameThen" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "requestedById" UUID NOT NULL,
    "requestedOn" DATE NOT NULL,
    "state" "AdjustState" NOT NULL DEFAULT 'pending',
    "decision" TEXT NOT NULL DEFAULT '',
    "decidedById" UUID,
    "decidedOn" DATE,

    CONSTRAINT "AdjustRequest_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "AdjustRequest_assignmentId_idx" ON "AdjustRequest"("assignmentId");

-- CreateIndex
CREATE INDEX "AdjustRequest_proposalId_idx" ON "AdjustRequest"("proposalId");

-- CreateIndex
CREATE INDEX "AdjustRequest_state_requestedOn_idx" ON "AdjustRequest"("state", "requestedOn");

-- AddForeignKey
ALTER TABLE "AdjustRequest" ADD CONSTRAINT "AdjustRequest_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AdjustRequest" ADD CONSTRAINT "AdjustRequest_assignmentId_fkey" FOREIGN KEY ("assignmentId") REFERENCES "Assignment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE UNIQUE INDEX "AdjustRequest_one_pending" ON "AdjustRequest" ("assignmentId") WHERE "state" = 'pending';

-- What units had asked for under 申请增加协办单位, and no change of units has answered yet.
INSERT INTO "AdjustRequest" ("id", "proposalId", "assignmentId", "kind", "unitId", "unitNameThen", "reason",
  "requestedById", "requestedOn")
SELECT DISTINCT ON (a."id") gen_random_uuid(), a."proposalId", a."id", 'addAssist', u."id", u."name",
  coalesce(d."values" -> 'input' ->> 'reason', ''), e."actorId", e."on"
FROM "Event" e JOIN "Assignment" a ON a."id" = e."subjectId" AND a."state" IN ('acknowledged', 'contested')
JOIN "Unit" u ON u."id" = e."targetUnitId" LEFT JOIN "EventDetail" d ON d."eventId" = e."id"
WHERE e."event" = 'requestAssist' AND a."parentId" IS NULL AND NOT EXISTS (
  SELECT 1 FROM "Event" n WHERE n."proposalId" = e."proposalId" AND n."sequence" > e."sequence"
    AND n."event" IN ('adjust', 'recall'))
ORDER BY a."id", e."sequence" DESC;
