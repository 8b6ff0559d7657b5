// One query plan for a whole case: everything the guards look at.
import type { Prisma } from "@/lib/db/generated/client";

export const caseInclude = {
  asks: { select: { id: true }, orderBy: { ordinal: "asc" } },
  signers: { select: { id: true, proposerId: true, role: true, consent: true } },
  assignments: {
    include: {
      unit: { select: { id: true, kind: true, parentId: true, needsInstruction: true } },
      askDuties: { select: { askId: true } },
    },
    orderBy: { createdAt: "asc" },
  },
  replies: {
    include: {
      writers: { select: { userId: true } },
      stages: { include: { holders: { orderBy: { id: "asc" } } }, orderBy: { ordinal: "asc" } },
      notes: { select: { textVersion: true, isSendBack: true } },
      deliveries: { select: { signerId: true } },
      commitments: { select: { id: true } },
    },
    orderBy: { createdAt: "asc" },
  },
  ratings: true,
  deadlines: { where: { endedBy: null } },
  consultations: { include: { consultation: { include: { signers: { select: { signerId: true } } } } } },
  contests: { select: { assignmentId: true, ruling: true } },
  extensions: { select: { id: true, assignmentId: true, state: true } },
  commitments: { select: { id: true, unitId: true, state: true } },
  supervisions: { select: { id: true, answeredOn: true } },
  rulings: { select: { round: true } },
  instructions: { select: { assignmentId: true } },
} satisfies Prisma.ProposalInclude;

export type CaseRow = Prisma.ProposalGetPayload<{ include: typeof caseInclude }>;
export type AssignmentRow = CaseRow["assignments"][number];
export type ReplyRow = CaseRow["replies"][number];
