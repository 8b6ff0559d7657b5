-- DropIndex
DROP INDEX "ProposalTopic_topicId_idx";

-- CreateIndex
CREATE INDEX "ProposalTopic_topicId_proposalId_idx" ON "ProposalTopic"("topicId", "proposalId");
