-- AlterEnum
ALTER TYPE "AttachmentPurpose" ADD VALUE 'upper_feedback';

-- CreateTable
CREATE TABLE "UpperOrder" (
    "proposalId" UUID NOT NULL,
    "office" TEXT NOT NULL,
    "duty" "Duty" NOT NULL,
    "dueOn" DATE,

    CONSTRAINT "UpperOrder_pkey" PRIMARY KEY ("proposalId")
);

-- CreateTable
CREATE TABLE "UpperFeedback" (
    "id" UUID NOT NULL,
    "proposalId" UUID NOT NULL,
    "on" DATE NOT NULL,
    "outcome" TEXT NOT NULL DEFAULT '',
    "rating" TEXT NOT NULL,
    "remark" TEXT NOT NULL DEFAULT '',
    "scanId" UUID NOT NULL,
    "recordedById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "UpperFeedback_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "UpperFeedback_proposalId_idx" ON "UpperFeedback"("proposalId");

-- AddForeignKey
ALTER TABLE "UpperOrder" ADD CONSTRAINT "UpperOrder_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "UpperFeedback" ADD CONSTRAINT "UpperFeedback_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "UpperOrder" ADD CONSTRAINT "UpperOrder_duty" CHECK ("duty" <> 'reference');
