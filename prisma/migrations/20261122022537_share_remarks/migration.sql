-- CreateTable
CREATE TABLE "ShareRemark" (
    "id" UUID NOT NULL,
    "replyId" UUID NOT NULL,
    "signerId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ShareRemark_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "ShareRemark_replyId_at_idx" ON "ShareRemark"("replyId", "at");

-- CreateIndex
CREATE INDEX "ShareRemark_signerId_idx" ON "ShareRemark"("signerId");

-- AddForeignKey
ALTER TABLE "ShareRemark" ADD CONSTRAINT "ShareRemark_replyId_fkey" FOREIGN KEY ("replyId") REFERENCES "Reply"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ShareRemark" ADD CONSTRAINT "ShareRemark_signerId_fkey" FOREIGN KEY ("signerId") REFERENCES "Signer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- The one remark a letter had kept no name: it is kept where only one person can have said it. The timeline has them all.
INSERT INTO "ShareRemark" ("id", "replyId", "signerId", "number", "text", "at")
SELECT gen_random_uuid(), r."id", s."id", r."sharedVersion", r."sharedRemark", now()
FROM "Reply" r JOIN "Signer" s ON s."proposalId" = r."proposalId" AND s."consent" = 'agreed'
WHERE r."sharedRemark" <> '' AND r."sharedVersion" IS NOT NULL AND NOT EXISTS (
  SELECT 1 FROM "Signer" o WHERE o."proposalId" = r."proposalId" AND o."consent" = 'agreed' AND o."id" <> s."id");

-- AlterTable
ALTER TABLE "Reply" DROP COLUMN "sharedRemark";
