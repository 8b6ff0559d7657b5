import type { AssignmentFact, CaseFacts } from "@/lib/lifecycle/facts";
import { type PickerOption, sectionOptions, unitOptions } from "@/lib/people/options";

/** Units that could do this row's work instead: for a section its sisters, for a unit the other units. */
export async function otherUnits(file: CaseFacts, row: AssignmentFact): Promise<PickerOption[]> {
  const parent = file.assignments.find((one) => one.id === row.parentId);
  const units = await (parent ? sectionOptions(parent.unitId) : unitOptions());
  return units.filter((unit) => unit.value !== row.unitId);
}
