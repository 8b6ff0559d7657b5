-- AlterTable
ALTER TABLE "Assignment" ADD COLUMN     "handlingNote" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "Instruction" ADD COLUMN     "enteredById" UUID;

-- AlterTable
ALTER TABLE "ReviewHolder" ADD COLUMN     "skippedReason" TEXT;
