// Where the form of an event stands. Events without a screen of their own share one that is drawn from their fields.
import { type Machine, machines } from "@/lib/lifecycle/machines";

type Found = { machine: Machine; id: string; event: string };

const own: Record<string, (proposalId: string, id: string) => string> = {
  "proposal.edit": (proposalId) => `/proposals/${proposalId}/edit`,
  "proposal.amend": (proposalId) => `/proposals/${proposalId}/amend`,
  "proposal.amendUpper": (proposalId) => `/proposals/${proposalId}/upper`,
  "proposal.reworkUpper": (proposalId) => `/proposals/${proposalId}/outcome`,
  "proposal.editAsks": (proposalId) => `/proposals/${proposalId}/asks`,
  "proposal.inviteCosigners": (proposalId) => `/proposals/${proposalId}/cosigners`,
  "proposal.handOver": (proposalId) => `/proposals/${proposalId}/admission`,
  "proposal.decline": (proposalId) => `/proposals/${proposalId}/admission`,
  "proposal.admit": (proposalId) => `/proposals/${proposalId}/admission`,
  "proposal.dispatch": (proposalId) => `/dispatch/${proposalId}`,
  "proposal.adjust": (proposalId) => `/dispatch/${proposalId}/adjust`,
  "proposal.rework": (proposalId) => `/proposals/${proposalId}/outcome`,
  "proposal.consult": (proposalId) => `/proposals/${proposalId}/consultation/new`,
  "proposal.rate": (proposalId) => `/proposals/${proposalId}/outcome`,
  "proposal.rateLate": (proposalId) => `/proposals/${proposalId}/outcome`,
  "proposal.ruleRating": (proposalId) => `/proposals/${proposalId}/outcome`,
  "proposal.recordUpperFeedback": (proposalId) => `/proposals/${proposalId}/outcome`,
  "proposal.archive": (proposalId) => `/proposals/${proposalId}/outcome`,
  "proposal.answerSupervision": (proposalId) => `/proposals/${proposalId}/assignment`,
  "proposal.designateKey": (proposalId) => `/proposals/${proposalId}/key`,
  "proposal.liftKey": (proposalId) => `/proposals/${proposalId}/key`,
  "proposal.planKey": (proposalId) => `/proposals/${proposalId}/key`,
  "proposal.reportKey": (proposalId) => `/proposals/${proposalId}/key#reports`,
  "proposal.commend": (proposalId) => `/proposals/${proposalId}/outcome#merits`,
  "proposal.achieve": (proposalId) => `/proposals/${proposalId}/outcome#merits`,
  "proposal.supplement": (proposalId) => `/proposals/${proposalId}/supplement`,
  "proposal.revisit": (proposalId) => `/proposals/${proposalId}/outcome#promises`,
  "proposal.rateCommitment": (proposalId) => `/proposals/${proposalId}/outcome#promises`,
  "proposal.progress": (proposalId) => `/proposals/${proposalId}/outcome#promises`,
  "proposal.change": (proposalId) => `/proposals/${proposalId}/outcome#promises`,
  "proposal.fulfil": (proposalId) => `/proposals/${proposalId}/outcome#promises`,
  "proposal.instruct": (proposalId) => `/proposals/${proposalId}/instruct`,
  "assignment.delegate": (proposalId, id) => `/proposals/${proposalId}/assignment/${id}/delegate`,
  "assignment.addSections": (proposalId, id) => `/proposals/${proposalId}/assignment/${id}/delegate`,
  "assignment.uphold": (proposalId, id) => `/proposals/${proposalId}/assignment/${id}/ruling`,
  "assignment.reassign": (proposalId, id) => `/proposals/${proposalId}/assignment/${id}/ruling`,
  "assignment.contest": (proposalId, id) => `/proposals/${proposalId}/assignment/${id}/contest`,
  "assignment.contestByForm": (proposalId, id) => `/proposals/${proposalId}/assignment/${id}/contest`,
  "assignment.requestContest": (proposalId, id) => `/proposals/${proposalId}/assignment/${id}/contest`,
  "assignment.requestAdjust": (proposalId, id) => `/proposals/${proposalId}/assignment/${id}/adjust`,
  "assignment.requestExtension": (proposalId, id) => `/proposals/${proposalId}/assignment/${id}/extension`,
  "reply.submit": (_, id) => `/draft/${id}`,
  "reply.pass": (_, id) => `/review/${id}`,
  "reply.sign": (_, id) => `/review/${id}`,
  "reply.issue": (proposalId, id) => `/proposals/${proposalId}/reply/${id}/issue`,
};

/** The screen of an offer; null when the event asks for nothing. */
export function placeOf({ machine, id, event }: Found, proposalId: string): string | null {
  const place = own[`${machine}.${event}`];
  if (place) return place(proposalId, id);
  const schema = (machines[machine].inputs as Record<string, { shape: object }>)[event];
  if (schema && Object.keys(schema.shape).length === 0) return null;
  return `/proposals/${proposalId}/act/${machine}.${event}/${id}`;
}
