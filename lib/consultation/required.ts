// What the profile asks for before an answer goes up, against what is on record. Pure.
import { type CaseFacts, unreached } from "@/lib/lifecycle/facts";
import type { RuleProfileContent } from "@/lib/rules/profile";
import { stageZh } from "./labels";

export type Requirement = { zh: string; isMet: boolean; clause: string };

type Held = { stage: string; isInPerson: boolean; signerIds: readonly string[] };

/** 「办前应有 1 次（其中当面 1 次），已有 2 次（当面 1 次）」 with its clause, stage by stage. */
export function requirementsOf(
  rules: RuleProfileContent,
  file: CaseFacts,
  held: readonly Held[],
): Requirement[] {
  return rules.consultations
    .filter((need) => need.atLeast > 0 || need.inPersonAtLeast > 0 || need.everySigner)
    .map(({ stage, atLeast, inPersonAtLeast, everySigner, clause }) => {
      const own = held.filter((one) => one.stage === stage);
      const met = own.filter((one) => one.isInPerson).length;
      const missed = everySigner ? unreached(file, own).length : 0;
      const each = missed > 0 ? `；须联系到每一位提出人，还缺 ${missed} 位` : "";
      const inPerson = inPersonAtLeast > 0 ? `（其中当面 ${inPersonAtLeast} 次）` : "";
      return {
        zh: `${stageZh[stage]}应有 ${Math.max(atLeast, inPersonAtLeast)} 次${inPerson}，已有 ${own.length} 次（当面 ${met} 次）${each}`,
        isMet: own.length >= atLeast && met >= inPersonAtLeast && missed === 0,
        clause: clause.zh,
      };
    });
}

/** Contacts that count for this institution's letter: its own, and those recorded for the item as a whole. */
export function countedFor(file: CaseFacts, institutionId: string): readonly Held[] {
  const rows = new Set(
    file.assignments.filter((row) => row.institutionId === institutionId).map((row) => row.id),
  );
  return file.consultations.filter((one) => one.assignmentId === null || rows.has(one.assignmentId));
}
