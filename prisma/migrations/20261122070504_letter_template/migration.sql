-- CreateTable
CREATE TABLE "LetterTemplate" (
    "id" UUID NOT NULL,
    "unitId" UUID NOT NULL,
    "kind" "ReplyKind" NOT NULL,
    "closing" TEXT NOT NULL DEFAULT '',
    "copies" TEXT[],

    CONSTRAINT "LetterTemplate_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "LetterTemplate_unitId_kind_key" ON "LetterTemplate"("unitId", "kind");

-- AddForeignKey
ALTER TABLE "LetterTemplate" ADD CONSTRAINT "LetterTemplate_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
