// 登记 as the first event of an item's chain.
import { dayOf } from "@/lib/calendar/day";
import type { Tx } from "@/lib/db/client";
import type { ProposalKind, Source } from "@/lib/db/generated/enums";
import type { Actor } from "@/lib/lifecycle/actor";
import { type LoadedCase, loadCases } from "../load/case-facts";
import { type Entry, recordAll } from "../record";
import { newStep } from "../step";

export type Birth = {
  id: string;
  requestId: string;
  input: { title: string; source: Source; kind: ProposalKind; cosignerIds: readonly string[] };
};

/** Records the births of items whose rows were just written; gives each case as it stands then, in the same order. */
export async function recordBirths(
  tx: Tx,
  actor: Actor,
  births: readonly Birth[],
  now: Date,
): Promise<LoadedCase[]> {
  const ids = births.map(({ id }) => id);
  const cases = await loadCases(tx, ids, dayOf(now));
  const loaded = ids.map((id) => {
    const found = cases.get(id);
    if (!found) throw new Error("a registered item vanished inside its transaction");
    return found;
  });
  const entries = births.flatMap((birth, at) => {
    const found = loaded[at];
    return found ? [birthOf(tx, actor, now, birth, found)] : [];
  });
  const written = await recordAll(tx, entries);
  return loaded.map((found, at) => ({ ...found, chain: written[at]?.chain ?? found.chain }));
}

function birthOf(
  tx: Tx,
  actor: Actor,
  now: Date,
  { id, requestId, input }: Birth,
  loaded: LoadedCase,
): Entry {
  const { title, source, kind, cosignerIds } = input;
  const invited = actor.acting.kind === "proposer" ? cosignerIds : [];
  const step = newStep({
    ...{ tx, actor, now, today: dayOf(now), ...loaded },
    ...{ machine: "proposal", id, event: "register", input: { title }, data: { source, kind } },
    notices: invited.length > 0 ? [{ name: "inviteCosigners", to: [{ proposerIds: invited }] }] : [],
  });
  return { step, move: { fromState: "", toState: "draft", requestId }, state: null };
}
