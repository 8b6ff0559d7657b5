// The columns of an item that its own form fills, at 登记 and at every later change.
import type { z } from "zod";
import type { proposalFields } from "@/lib/lifecycle/inputs/proposal";

/** The parsed form's fields that are columns of the item itself; asks, topic, signers and files have rows of their own. */
export function ownColumns(input: Omit<z.output<typeof proposalFields>, "isUnnamed">) {
  const { title, body, preferredUnits, referenceOnly, disclosureWish, repeatedYears, researchForm } = input;
  return { title, body, preferredUnits, referenceOnly, disclosureWish, repeatedYears, researchForm };
}
