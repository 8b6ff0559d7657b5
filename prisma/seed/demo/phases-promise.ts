// Phases of a promise after the answer: 回头看, the second rating, and the supplement that moves its class.
import { db } from "@/lib/db/client";
import { uploadScan } from "./papers";
import {
  act,
  answeringRows,
  by,
  codeOfUnit,
  dispatcherOf,
  onItem,
  pictureOf,
  type Run,
  registrarOf,
} from "./run";

type Found = { id: string; text: string };

async function promiseOf(run: Run, about = ""): Promise<Found> {
  const promises = await db.commitment.findMany({
    where: { proposalId: run.id },
    orderBy: { createdAt: "asc" },
    select: { id: true, text: true },
  });
  const found = promises.find((one) => one.text.includes(about));
  if (!found) throw new Error(`${run.item.key} has promised nothing`);
  return found;
}

export type RevisitOptions = {
  finding: "kept" | "on_track" | "behind" | "not_kept";
  text: string;
  about?: string;
  byBody?: boolean;
};

export async function revisit(run: Run, { about, byBody, ...input }: RevisitOptions): Promise<void> {
  const actor = byBody ? await registrarOf(run) : await dispatcherOf(run);
  const commitmentId = (await promiseOf(run, about)).id;
  await act(run, actor, onItem(run), "revisit", { ...input, commitmentId, on: run.day });
}

/** The lead signer's word on the promise, entered from paper. */
export async function rateCommitment(
  run: Run,
  options: { result: "satisfied" | "basically_satisfied" | "dissatisfied"; remark: string },
): Promise<void> {
  const actor = await registrarOf(run);
  const [lead] = (await pictureOf(run)).signers;
  const lines = ["承诺落实情况评价表", run.item.title, lead?.nameThen ?? ""];
  const scanId = await uploadScan(actor, "rating_scan", "承诺落实情况评价表", lines);
  const commitmentId = (await promiseOf(run)).id;
  await act(run, actor, onItem(run), "rateCommitment", {
    ...options,
    commitmentId,
    signerId: lead?.id,
    scanId,
  });
}

/** 补充答复: its draft is written, reviewed and issued by the phases of letters. */
export async function supplement(run: Run, options: { reason: string }): Promise<void> {
  const [row] = answeringRows(await pictureOf(run));
  if (!row) throw new Error(`nobody answered ${run.item.key}`);
  const actor = await by(run, `${codeOfUnit(row.unitId)}.coordinator`);
  await act(run, actor, onItem(run), "supplement", { ...options, assignmentId: row.id });
}
