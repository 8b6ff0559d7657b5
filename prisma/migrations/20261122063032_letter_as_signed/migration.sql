-- AlterTable
ALTER TABLE "Reply" ADD COLUMN     "printed" JSONB;
