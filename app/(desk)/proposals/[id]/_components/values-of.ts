import type { ProposalValues } from "@/components/intake/proposal-fields";
import type { DossierHead } from "@/lib/dossier/open";

/** What stands in the form of an existing item. */
export function valuesOf(head: DossierHead): ProposalValues {
  const topicId = head.topics[0]?.topic.id;
  return {
    title: head.title,
    body: head.body,
    asks: head.asks.map((ask) => ask.text),
    ...(topicId ? { topicId } : {}),
    preferredUnits: head.preferredUnits,
    referenceOnly: head.referenceOnly,
    disclosureWish: head.disclosureWish,
    repeatedYears: head.repeatedYears,
    researchForm: head.researchForm,
    isUnnamed: head.signers.some((signer) => signer.role === "lead" && signer.isUnnamed),
  };
}
