// Phases of a story about who does what on a dispatched item: a unit asks the 交办机构, a proposer objects.
import { db } from "@/lib/db/client";
import type { AdjustKind } from "@/lib/lifecycle/inputs/assignment";
import { unitId } from "../office/units";
import { act, by, dispatcherOf, onItem, onRow, pictureOf, type Run, signerActor, topRows } from "./run";

/** Of the unit that asks; `to` names the other one, which an assist unit does not need. */
export type AdjustOptions = { unit: string; kind: AdjustKind; to?: string; reason: string };

export async function requestAdjust(run: Run, options: AdjustOptions): Promise<void> {
  const { unit, to, ...asked } = options;
  const row = topRows(await pictureOf(run), "lead", "split", "assist").find(
    (one) => one.unitId === unitId(unit),
  );
  if (!row) throw new Error(`${unit} does not work on ${run.item.key}`);
  const input = { ...asked, ...(to ? { unitId: unitId(to) } : {}) };
  await act(run, await by(run, `${unit}.coordinator`), onRow(row), "requestAdjust", input);
}

export async function refuseAdjust(run: Run, options: { decision: string }): Promise<void> {
  const pending = { proposalId: run.id, state: "pending" as const };
  const { id: adjustRequestId } = await db.adjustRequest.findFirstOrThrow({ where: pending });
  await act(run, await dispatcherOf(run), onItem(run), "refuseAdjust", { ...options, adjustRequestId });
}

/** 对承办单位的异议 by the lead signer, who has an account. */
export async function objectAllocation(run: Run, options: { text: string; to: string }): Promise<void> {
  const [lead = ""] = run.signers;
  const signer = await signerActor(run, lead);
  if (!signer) throw new Error(`${lead} does not sign in`);
  const input = { text: options.text, unitId: unitId(options.to) };
  await act(run, signer, onItem(run), "objectAllocation", input);
}
