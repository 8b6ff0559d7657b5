// Phases of a story at the bodies and the 督查室: registration, examination, 拟办 and 交办.
import { registerProposal } from "@/lib/transition/register/create";
import { proposerId } from "../office/proposers";
import { unitId } from "../office/units";
import { topicId } from "../reference";
import { uploadScan } from "./papers";
import {
  act,
  by,
  dispatcherOf,
  nextMoment,
  onItem,
  onRow,
  pictureOf,
  type Run,
  registrarOf,
  requestOf,
  signerActor,
  topRows,
} from "./run";
import { bodyOf } from "./words";

export type Duty = "lead" | "split" | "assist" | "reference";
export type PlanOptions = {
  lead?: string;
  assists?: readonly string[];
  /** Units that answer separately, each with the places of its asks. */
  split?: readonly (readonly [unit: string, ...asks: number[]])[];
  reference?: readonly string[];
};

/** The lead signer when the story says so and he signs in, else the registrar for him (代录). */
async function writerOf(run: Run, own: boolean) {
  const self = own ? await signerActor(run, run.signers[0] ?? "") : null;
  return self ?? (await registrarOf(run));
}

export type RegisterOptions = {
  own?: boolean;
  body?: string;
  title?: string;
  referenceOnly?: boolean;
  repeatedYears?: number;
  titleOnly?: boolean;
  cosignDays?: number;
};

export async function register(run: Run, options: RegisterOptions): Promise<void> {
  const { item } = run;
  const [lead = "", ...others] = run.signers;
  const isCongress = item.source === "congress";
  const actor = await writerOf(run, options.own ?? false);
  const input = {
    source: item.source,
    kind: isCongress ? ("suggestion" as const) : ("proposal" as const),
    meetingId: run.meetingId,
    inSession: run.inSession,
    title: options.title ?? item.title,
    body: options.body ?? bodyOf(item),
    asks: item.asks.map((ask) => `${ask}。`),
    topicId: topicId(item.topic),
    leadProposerId: proposerId(lead),
    cosignerIds: others.map(proposerId),
    disclosureWish: options.titleOnly ? ("title_only" as const) : ("full" as const),
    referenceOnly: options.referenceOnly ?? false,
    repeatedYears: options.repeatedYears ?? 0,
    researchForm: "走访、座谈",
    ...(options.cosignDays ? { cosignUntil: run.clock.after(run.clock.ago(0), options.cosignDays) } : {}),
    notSecret: true as const,
  };
  const command = { requestId: requestOf(run, "register"), input };
  run.id = (await registerProposal(actor, command, nextMoment(run))).proposalId;
  run.ids.set(run.name, run.id);
}

/** Each named (or every) invited cosigner agrees. */
export async function cosign(run: Run, options: { who?: readonly string[] }): Promise<void> {
  for (const code of options.who ?? run.signers.slice(1)) {
    const actor = await signerActor(run, code);
    if (actor) await act(run, actor, onItem(run), "cosign");
  }
}

export async function submit(run: Run, options: { own?: boolean }): Promise<void> {
  await act(run, await writerOf(run, options.own ?? false), onItem(run), "submit");
}

export async function returnForEdit(run: Run, options: { reason: string }): Promise<void> {
  await act(run, await registrarOf(run), onItem(run), "returnForEdit", options);
}

export async function admit(run: Run): Promise<void> {
  await act(run, await registrarOf(run), onItem(run), "admit", { numberText: run.numberText });
}

export async function decline(
  run: Run,
  options: { ground: string; instead: string; note: string },
): Promise<void> {
  await act(run, await registrarOf(run), onItem(run), "decline", options);
}

export async function convert(run: Run, options: { oldNumber: string }): Promise<void> {
  await act(run, await registrarOf(run), onItem(run), "convert", options);
}

export async function withdraw(run: Run, options: { reason: string }): Promise<void> {
  const actor = await registrarOf(run);
  const writtenRequestId = await uploadScan(actor, "written_request", "书面撤回申请", [
    "撤回申请",
    run.item.title,
    options.reason,
  ]);
  await act(run, actor, onItem(run), "withdraw", { ...options, writtenRequestId });
}

/** 作废 of an item that was entered twice. */
export async function voidDouble(run: Run, options: { reason: string; right: string }): Promise<void> {
  const input = { reason: options.reason, duplicateOfId: run.ids.get(options.right) };
  await act(run, await registrarOf(run), onItem(run), "void", input);
}

export async function handOver(run: Run): Promise<void> {
  await act(run, await registrarOf(run), onItem(run), "handOver", { officeId: unitId("dcs") });
}

export async function handBack(run: Run, options: { reason: string }): Promise<void> {
  await act(run, await dispatcherOf(run), onItem(run), "handBack", options);
}

export async function reconsider(run: Run, options: { reason: string }): Promise<void> {
  const actor = await registrarOf(run);
  const writtenRequestId = await uploadScan(actor, "written_request", "书面复议申请", [
    "复议申请",
    run.item.title,
    options.reason,
  ]);
  await act(run, actor, onItem(run), "reconsider", { ...options, writtenRequestId });
}

/** 撤销联名 of one signer. */
export async function withdrawSign(run: Run, options: { who: string; reason: string }): Promise<void> {
  const { signers } = await pictureOf(run);
  const signer = signers.find((one) => one.proposerId === proposerId(options.who));
  const input = { signerId: signer?.id, reason: options.reason };
  await act(run, await registrarOf(run), onItem(run), "withdrawSign", input);
}

/**
 * 并案办理, which the 督查室 sees across both bodies, or 再次提出, which the body knows; towards the item of another story
 * that is there by then.
 */
export async function link(
  run: Run,
  options: { to: string; kind: "handled_with" | "raised_again" },
): Promise<void> {
  const input = { toId: run.ids.get(options.to), kind: options.kind };
  const isJoint = options.kind === "handled_with";
  await act(run, isJoint ? await dispatcherOf(run) : await registrarOf(run), onItem(run), "link", input);
}

/** 结转 to the meeting that has opened meanwhile. */
export async function carryOver(run: Run): Promise<void> {
  await act(run, await registrarOf(run), onItem(run), "carryOver");
}

/** 拟办: the units named, or the item's own lead with its first assistant. */
export async function plan(run: Run, options: PlanOptions): Promise<void> {
  await act(run, await dispatcherOf(run), onItem(run), "plan", { rows: await rowsOf(run, options) });
}

/** 调整承办单位 after 交办. */
export async function adjust(run: Run, options: PlanOptions & { reason: string }): Promise<void> {
  const input = { rows: await rowsOf(run, options), reason: options.reason };
  await act(run, await dispatcherOf(run), onItem(run), "adjust", input);
}

async function rowsOf(run: Run, options: PlanOptions) {
  const { asks } = await pictureOf(run);
  const one = (code: string, duty: Duty) => ({ unitId: unitId(code), duty });
  const splits = (options.split ?? []).map(([code, ...places]) => ({
    ...one(code, "split"),
    askIds: places.flatMap((place) => asks[place - 1]?.id ?? []),
  }));
  return [
    ...(splits.length > 0 ? splits : [one(options.lead ?? run.item.lead, "lead")]),
    ...(options.assists ?? run.item.assists.slice(0, 1)).map((code) => one(code, "assist")),
    ...(options.reference ?? []).map((code) => one(code, "reference")),
  ];
}

export async function circulate(run: Run): Promise<void> {
  await act(run, await dispatcherOf(run), onItem(run), "circulatePlan");
}

/** A unit speaks against the plan in the 预交办 round. */
export async function object(run: Run, options: { unit: string; text: string; to?: string }): Promise<void> {
  const picture = await pictureOf(run);
  const row = topRows(picture, "lead", "split", "assist").find((one) => one.unitId === unitId(options.unit));
  if (!row) throw new Error(`${options.unit} is not planned for ${run.item.key}`);
  const input = { text: options.text, ...(options.to ? { unitId: unitId(options.to) } : {}) };
  await act(run, await by(run, `${options.unit}.coordinator`), onRow(row), "object", input);
}

export async function dispatch(run: Run, options: { note?: string }): Promise<void> {
  const note = options.note ?? "请按时签收，办理前主动与提出人联系，按期书面答复。";
  await act(run, await dispatcherOf(run), onItem(run), "dispatch", { note });
}
