-- AlterEnum
ALTER TYPE "AttachmentPurpose" ADD VALUE 'enclosure';

-- AlterTable
ALTER TABLE "Reply" ADD COLUMN     "enclosureIds" UUID[] DEFAULT ARRAY[]::UUID[];
