// One case at least for every condition of every row: the picture in which it refuses, and the code of its answer.
import type { CaseFacts } from "@/lib/lifecycle/facts";
import type { RowName } from "../../../factories/lifecycle-facts";
import type { PersonName } from "../../../factories/lifecycle-people";

/** [event, row of the case for assignments, who asks, the picture, the code that comes back] */
export type GuardCase = readonly [string, RowName | null, PersonName, CaseFacts, string];
