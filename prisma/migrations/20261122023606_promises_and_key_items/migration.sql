-- CreateEnum
CREATE TYPE "KeyPart" AS ENUM ('head', 'deputy', 'member', 'contact');

-- CreateEnum
CREATE TYPE "RevisitFinding" AS ENUM ('kept', 'on_track', 'behind', 'not_kept');

-- AlterEnum
ALTER TYPE "DeadlineStage" ADD VALUE 'keyReport';

-- AlterTable
ALTER TABLE "KeyDesignation" ADD COLUMN     "reportDays" INTEGER;

-- AlterTable
ALTER TABLE "CommitmentProgress" ADD COLUMN     "fileId" UUID;

-- AlterTable
ALTER TABLE "Achievement" ADD COLUMN     "byUnitId" UUID NOT NULL,
ADD COLUMN     "byUserId" UUID NOT NULL,
ADD COLUMN     "fileId" UUID,
ADD COLUMN     "text" TEXT NOT NULL DEFAULT '';

-- CreateTable
CREATE TABLE "KeyPlan" (
    "id" UUID NOT NULL,
    "proposalId" UUID NOT NULL,
    "unitId" UUID NOT NULL,
    "on" DATE NOT NULL,
    "text" TEXT NOT NULL,
    "fileId" UUID,
    "byUserId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "KeyPlan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "KeyMember" (
    "id" UUID NOT NULL,
    "planId" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "part" "KeyPart" NOT NULL,
    "name" TEXT NOT NULL,
    "title" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "KeyMember_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "KeyReport" (
    "id" UUID NOT NULL,
    "proposalId" UUID NOT NULL,
    "unitId" UUID NOT NULL,
    "on" DATE NOT NULL,
    "text" TEXT NOT NULL,
    "fileId" UUID,
    "byUserId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "KeyReport_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Commendation" (
    "id" UUID NOT NULL,
    "proposalId" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "byUnitId" UUID NOT NULL,
    "byUserId" UUID NOT NULL,
    "on" DATE NOT NULL,

    CONSTRAINT "Commendation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Revisit" (
    "id" UUID NOT NULL,
    "commitmentId" UUID NOT NULL,
    "proposalId" UUID NOT NULL,
    "quarterOn" DATE NOT NULL,
    "on" DATE NOT NULL,
    "finding" "RevisitFinding" NOT NULL,
    "text" TEXT NOT NULL,
    "byUnitId" UUID NOT NULL,
    "byUserId" UUID NOT NULL,

    CONSTRAINT "Revisit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CommitmentRating" (
    "id" UUID NOT NULL,
    "commitmentId" UUID NOT NULL,
    "proposalId" UUID NOT NULL,
    "signerId" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "result" "RatingLevel" NOT NULL,
    "remark" TEXT NOT NULL DEFAULT '',
    "enteredAs" "RatingEntry" NOT NULL,
    "enteredById" UUID NOT NULL,
    "scanId" UUID,
    "ratedOn" DATE NOT NULL,

    CONSTRAINT "CommitmentRating_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "KeyPlan_proposalId_idx" ON "KeyPlan"("proposalId");

-- CreateIndex
CREATE UNIQUE INDEX "KeyMember_planId_ordinal_key" ON "KeyMember"("planId", "ordinal");

-- CreateIndex
CREATE INDEX "KeyReport_proposalId_on_idx" ON "KeyReport"("proposalId", "on");

-- CreateIndex
CREATE INDEX "Commendation_year_idx" ON "Commendation"("year");

-- CreateIndex
CREATE UNIQUE INDEX "Commendation_proposalId_year_byUnitId_key" ON "Commendation"("proposalId", "year", "byUnitId");

-- CreateIndex
CREATE INDEX "Revisit_proposalId_idx" ON "Revisit"("proposalId");

-- CreateIndex
CREATE UNIQUE INDEX "Revisit_commitmentId_quarterOn_byUnitId_key" ON "Revisit"("commitmentId", "quarterOn", "byUnitId");

-- CreateIndex
CREATE INDEX "CommitmentRating_proposalId_idx" ON "CommitmentRating"("proposalId");

-- CreateIndex
CREATE INDEX "CommitmentRating_signerId_idx" ON "CommitmentRating"("signerId");

-- CreateIndex
CREATE UNIQUE INDEX "CommitmentRating_commitmentId_signerId_year_key" ON "CommitmentRating"("commitmentId", "signerId", "year");

-- AddForeignKey
ALTER TABLE "KeyPlan" ADD CONSTRAINT "KeyPlan_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "KeyMember" ADD CONSTRAINT "KeyMember_planId_fkey" FOREIGN KEY ("planId") REFERENCES "KeyPlan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "KeyReport" ADD CONSTRAINT "KeyReport_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Commendation" ADD CONSTRAINT "Commendation_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Revisit" ADD CONSTRAINT "Revisit_commitmentId_fkey" FOREIGN KEY ("commitmentId") REFERENCES "Commitment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CommitmentRating" ADD CONSTRAINT "CommitmentRating_commitmentId_fkey" FOREIGN KEY ("commitmentId") REFERENCES "Commitment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CommitmentRating" ADD CONSTRAINT "CommitmentRating_signerId_fkey" FOREIGN KEY ("signerId") REFERENCES "Signer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
