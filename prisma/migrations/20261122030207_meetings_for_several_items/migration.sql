-- A contact counts for the recording unit's row on each of its items, no longer for one row alone.
ALTER TABLE "ConsultationItem" ADD COLUMN     "assignmentId" UUID;
UPDATE "ConsultationItem" AS i SET "assignmentId" = c."assignmentId" FROM "Consultation" AS c WHERE c."id" = i."consultationId";

-- DropIndex
DROP INDEX "Consultation_assignmentId_idx";

-- AlterTable
ALTER TABLE "Consultation" DROP COLUMN "assignmentId";
