-- CreateEnum
CREATE TYPE "ImportState" AS ENUM ('preview', 'running', 'done', 'cancelled');

-- CreateEnum
CREATE TYPE "ImportVerdict" AS ENUM ('create', 'update', 'unchanged', 'error', 'skipped');

-- CreateEnum
CREATE TYPE "ImportResult" AS ENUM ('waiting', 'done', 'refused');

-- CreateTable
CREATE TABLE "Import" (
    "id" UUID NOT NULL,
    "bodyId" UUID NOT NULL,
    "meetingId" UUID NOT NULL,
    "uploadedById" UUID NOT NULL,
    "requestId" TEXT NOT NULL,
    "fileName" TEXT NOT NULL,
    "submits" BOOLEAN NOT NULL DEFAULT false,
    "state" "ImportState" NOT NULL DEFAULT 'preview',
    "note" JSONB NOT NULL DEFAULT '{}',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "confirmedPostId" UUID,
    "confirmedAt" TIMESTAMPTZ(3),
    "finishedAt" TIMESTAMPTZ(3),
    "haltedZh" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "Import_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ImportRow" (
    "importId" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "sheet" TEXT NOT NULL,
    "rowNumber" INTEGER NOT NULL,
    "cells" JSONB NOT NULL DEFAULT '{}',
    "fixes" JSONB NOT NULL DEFAULT '{}',
    "verdict" "ImportVerdict" NOT NULL,
    "problems" JSONB NOT NULL DEFAULT '[]',
    "input" JSONB,
    "proposalId" UUID,
    "result" "ImportResult" NOT NULL DEFAULT 'waiting',
    "resultZh" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "ImportRow_pkey" PRIMARY KEY ("importId","ordinal")
);

-- CreateIndex
CREATE INDEX "Import_bodyId_createdAt_idx" ON "Import"("bodyId", "createdAt");

-- CreateIndex
CREATE INDEX "Import_state_idx" ON "Import"("state");

-- CreateIndex
CREATE UNIQUE INDEX "Import_uploadedById_requestId_key" ON "Import"("uploadedById", "requestId");

-- CreateIndex
CREATE INDEX "ImportRow_importId_verdict_ordinal_idx" ON "ImportRow"("importId", "verdict", "ordinal");

-- CreateIndex
CREATE INDEX "ImportRow_importId_result_verdict_ordinal_idx" ON "ImportRow"("importId", "result", "verdict", "ordinal");

-- AddForeignKey
ALTER TABLE "Import" ADD CONSTRAINT "Import_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportRow" ADD CONSTRAINT "ImportRow_importId_fkey" FOREIGN KEY ("importId") REFERENCES "Import"("id") ON DELETE CASCADE ON UPDATE CASCADE;
