// The tables of a case in the order in which rows may be written, and how each hangs on its item.

export type CaseTable = { name: string; where: string };

const own = (name: string): CaseTable => ({ name, where: `"proposalId" = $1` });
const of = (name: string, column: string, parent: string): CaseTable => ({
  name,
  where: `"${column}" IN (SELECT "id" FROM "${parent}" WHERE "proposalId" = $1)`,
});
const met = (name: string, column: string): CaseTable => ({
  name,
  where: `"${column}" IN (SELECT "consultationId" FROM "ConsultationItem" WHERE "proposalId" = $1)`,
});

export const caseTables: readonly CaseTable[] = [
  { name: "Proposal", where: `"id" = $1` },
  own("Ask"),
  own("Signer"),
  own("ProposalTopic"),
  own("KeyDesignation"),
  own("KeyPlan"),
  of("KeyMember", "planId", "KeyPlan"),
  own("KeyReport"),
  own("Commendation"),
  own("UpperOrder"),
  own("Assignment"),
  own("AskDuty"),
  own("Contest"),
  own("Extension"),
  own("Deadline"),
  met("Consultation", "id"),
  own("ConsultationItem"),
  met("ConsultationSigner", "consultationId"),
  met("ConsultationPerson", "consultationId"),
  own("Briefing"),
  own("Instruction"),
  own("Attachment"),
  own("Reply"),
  of("ReplyWriter", "replyId", "Reply"),
  of("ReplyVersion", "replyId", "Reply"),
  own("ReviewStage"),
  own("ReviewHolder"),
  of("ReviewNote", "replyId", "Reply"),
  of("ShareRemark", "replyId", "Reply"),
  own("Delivery"),
  of("NumberTaken", "replyId", "Reply"),
  own("Rating"),
  own("Ruling"),
  own("Commitment"),
  of("CommitmentProgress", "commitmentId", "Commitment"),
  own("Revisit"),
  own("CommitmentRating"),
  own("Achievement"),
  own("UpperFeedback"),
  own("Supervision"),
  own("Reminder"),
  own("Event"),
  of("EventDetail", "eventId", "Event"),
];
