// What is found of a row: what it would do, and what is wrong in it. Pure.
import type { ImportVerdict } from "@/lib/db/generated/enums";
import type { Problem, RowInput } from "../row";
import type { Reading } from "./reading";

export type Judgement = {
  verdict: ImportVerdict;
  problems: Problem[];
  input: RowInput | null;
  proposalId: string | null;
};

/** A row kept back by its errors. */
export function kept({ problems }: Reading, proposalId: string | null): Judgement {
  return { verdict: "error", problems, input: null, proposalId };
}
