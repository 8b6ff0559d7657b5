-- AlterTable
ALTER TABLE "LetterTemplate" ADD COLUMN     "classPlace" TEXT,
ADD COLUMN     "contact" TEXT,
ADD COLUMN     "leaderName" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "leaderPhone" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "letterhead" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "namesSigner" BOOLEAN,
ADD COLUMN     "opennessPlace" TEXT;
