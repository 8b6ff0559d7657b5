// What a registration must hold against, read once for all of them, and the checks themselves.
import type { z } from "zod";
import type { Tx } from "@/lib/db/client";
import { uuid7 } from "@/lib/db/uuid7";
import type { Actor } from "@/lib/lifecycle/actor";
import { register } from "@/lib/lifecycle/inputs/proposal";
import { Refused, refusals } from "@/lib/lifecycle/refusal";
import { parseItemNumber } from "@/lib/text/numbers";
import { type Series, takenSerials, twinNumber } from "../item-number";
import { loadRules } from "../load/rules";
import { parseInput } from "../parse-input";
import { type People, type SignerRow, seatedPeople, signerRows } from "../signers";
import type { Rules } from "../step";
import { knownTopics, mustBeTopic } from "../topic";
import { mustFitMeeting } from "./meeting";

export type RegisterInput = z.input<typeof register>;
type Parsed = z.output<typeof register>;

/** An item that may be registered, with the id it will have. */
export type Checked = {
  id: string;
  input: Parsed;
  bodyId: string;
  number: { numberText: string; serial: number | null } | null;
  signers: (SignerRow & { isUnnamed: boolean })[];
};

type Meeting = { bodyId: string; termId: string; rules: Rules };

type Bearings = {
  meetings: ReadonlyMap<string, Meeting>;
  people: People;
  topics: ReadonlySet<string>;
  /** Titles by series and serial; a number is taken as soon as an item before in the same list has it. */
  taken: Map<string, string>;
};

/** Checks all, one by one, in their order; each is fit to be written or refused with the first thing that is wrong. */
export async function checkAll(
  tx: Tx,
  actor: Actor,
  inputs: readonly RegisterInput[],
): Promise<(Checked | Refused)[]> {
  const parsed = inputs.map((input) => orRefused(() => parseInput(register, input)));
  const bearings = await loadBearings(
    tx,
    parsed.flatMap((one) => (one instanceof Refused ? [] : [one])),
  );
  return parsed.map((one) => (one instanceof Refused ? one : orRefused(() => check(actor, one, bearings))));
}

function orRefused<T>(work: () => T): T | Refused {
  try {
    return work();
  } catch (fault) {
    if (fault instanceof Refused) return fault;
    throw fault;
  }
}

async function loadBearings(tx: Tx, inputs: readonly Parsed[]): Promise<Bearings> {
  const meetings = await loadMeetings(tx, inputs);
  const people = await seatedPeople(tx, inputs.flatMap(signersOf));
  const topics = await knownTopics(
    tx,
    inputs.flatMap(({ topicId }) => topicId ?? []),
  );
  const wanted = inputs.flatMap((input) => {
    const serial = parseItemNumber(input.numberText).serial;
    const meeting = meetings.get(input.meetingId);
    return meeting && serial !== null ? [{ ...seriesOf(input, meeting.bodyId), serial }] : [];
  });
  const taken = new Map((await takenSerials(tx, wanted)).map((one) => [placeOf(one, one.serial), one.title]));
  return { meetings, people, topics, taken };
}

async function loadMeetings(tx: Tx, inputs: readonly Parsed[]): Promise<Map<string, Meeting>> {
  const rows = await tx.meeting.findMany({
    where: { id: { in: [...new Set(inputs.map(({ meetingId }) => meetingId))] } },
    select: { id: true, bodyId: true, termId: true },
  });
  const meetings = new Map<string, Meeting>();
  for (const { id, ...row } of rows) meetings.set(id, { ...row, rules: await loadRules(tx, id) });
  return meetings;
}

function check(actor: Actor, input: Parsed, { meetings, people, topics, taken }: Bearings): Checked {
  const meeting = meetings.get(input.meetingId);
  if (!meeting) throw new Refused({ code: "no_meeting", zh: "请选择会议。", field: "meetingId" });
  const { bodyId, termId } = meeting;
  mustBeAllowed(actor, bodyId, input.leadProposerId);
  mustFitMeeting(input, meeting.rules);
  const parsed = input.numberText ? parseItemNumber(input.numberText) : null;
  const place = parsed && parsed.serial !== null ? placeOf(seriesOf(input, bodyId), parsed.serial) : null;
  const twin = place === null ? undefined : taken.get(place);
  if (parsed && twin !== undefined) throw twinNumber(parsed.text, twin);
  if (input.topicId) mustBeTopic(input.topicId, topics);
  const id = uuid7();
  const consent = actor.acting.kind === "proposer" ? "invited" : "agreed";
  const lead = input.leadProposerId;
  const signing = { proposalId: id, bodyId, termId, ids: signersOf(input), lead, consent, from: 1 } as const;
  const signers = signerRows(signing, people).map((signer) => {
    return { ...signer, isUnnamed: input.isUnnamed && signer.role === "lead" };
  });
  if (place !== null) taken.set(place, input.title);
  const number = parsed && { numberText: parsed.text, serial: parsed.serial };
  return { id, input, bodyId, number, signers };
}

function mustBeAllowed(actor: Actor, bodyId: string, leadProposerId: string): void {
  const { kind, unitId } = actor.acting;
  const isRegistrar = kind === "registrar" && unitId === bodyId;
  const isProposer = kind === "proposer" && actor.proposerIds.includes(leadProposerId);
  if (!isRegistrar && !isProposer) throw new Refused(refusals.notYours);
}

const signersOf = ({ leadProposerId, cosignerIds }: Parsed) => [leadProposerId, ...cosignerIds];

function seriesOf({ meetingId, kind, inSession }: Parsed, bodyId: string): Series {
  return { bodyId, meetingId, kind, inSession };
}

const placeOf = ({ bodyId, meetingId, kind, inSession }: Series, serial: number) =>
  [bodyId, meetingId, kind, inSession, serial].join(" ");
