-- AlterEnum
ALTER TYPE "PublicationState" ADD VALUE 'declined';

-- AlterTable
ALTER TABLE "Delivery" ADD COLUMN     "returnedOn" DATE;

-- CreateIndex
CREATE INDEX "Delivery_deliveredOn_replyId_idx" ON "Delivery"("deliveredOn", "replyId");
