-- CreateEnum
CREATE TYPE "SendingChannel" AS ENUM ('sms', 'email');

-- CreateEnum
CREATE TYPE "SendingState" AS ENUM ('waiting', 'sent', 'failed');

-- CreateEnum
CREATE TYPE "LetterIssuer" AS ENUM ('government', 'bureau');

-- AlterTable
ALTER TABLE "Proposer" ADD COLUMN     "email" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "Seat" ADD COLUMN     "endReason" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "UpperOrder" ADD COLUMN     "issuer" "LetterIssuer" NOT NULL DEFAULT 'bureau';

-- CreateTable
CREATE TABLE "LinkSending" (
    "id" UUID NOT NULL,
    "proposalId" UUID NOT NULL,
    "ratingId" UUID NOT NULL,
    "channel" "SendingChannel" NOT NULL,
    "state" "SendingState" NOT NULL DEFAULT 'waiting',
    "orderedById" UUID,
    "orderedAt" TIMESTAMPTZ(3) NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "notBefore" TIMESTAMPTZ(3) NOT NULL,
    "cause" TEXT NOT NULL DEFAULT '',
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "LinkSending_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "LinkSending_state_notBefore_idx" ON "LinkSending"("state", "notBefore");

-- CreateIndex
CREATE INDEX "LinkSending_ratingId_orderedAt_idx" ON "LinkSending"("ratingId", "orderedAt");

-- AddForeignKey
ALTER TABLE "LinkSending" ADD CONSTRAINT "LinkSending_ratingId_fkey" FOREIGN KEY ("ratingId") REFERENCES "Rating"("id") ON DELETE CASCADE ON UPDATE CASCADE;
