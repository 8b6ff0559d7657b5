// 交办单 for the offices and the units: what was dispatched, to whom, with which days.
import "server-only";
import { visibleAssignments } from "@/lib/access/visible";
import { readValues } from "@/lib/audit/values";
import type { Day } from "@/lib/calendar/day";
import { db } from "@/lib/db/client";
import { toDay } from "@/lib/db/day";
import type { DeadlineStage } from "@/lib/db/generated/enums";
import type { Dossier } from "@/lib/dossier/open";
import { signersOf } from "@/lib/dossier/overview";
import { letterStages } from "@/lib/lifecycle/facts";
import { dutyAmong } from "@/lib/lifecycle/labels";
import { rowsInForce } from "@/lib/lifecycle/spans";
import type { OrderFacts, OrderUnit } from "../item/order";
import { formItem } from "./item";

/** Null before 交办, and for proposers. */
export async function orderFacts(dossier: Dossier): Promise<OrderFacts | null> {
  const { actor, head } = dossier;
  if (actor.acting.kind === "proposer" || head.dispatchedOn === null) return null;
  const [item, units, office, dispatch, signers] = await Promise.all([
    formItem(dossier),
    unitsOf(dossier),
    db.unit.findUnique({ where: { id: head.dispatchOfficeId ?? "" }, select: { name: true } }),
    db.event.findFirst({
      where: { proposalId: head.id, machine: "proposal", event: "dispatch" },
      orderBy: { sequence: "desc" },
      select: { detail: { select: { values: true } } },
    }),
    signersOf(dossier),
  ]);
  const lead = signers.find((signer) => signer.isLead);
  return {
    ...{ item, units },
    office: office?.name ?? "",
    on: toDay(head.dispatchedOn),
    contact: lead?.contact.join("，") ?? "",
    asks: head.asks.map((ask) => ask.text),
    today: dossier.today,
    note: readValues(dispatch?.detail?.values).input.note ?? "",
  };
}

/** The rows in force, each with the newest day of every clock it has or had. */
async function unitsOf({ actor, head }: Dossier): Promise<OrderUnit[]> {
  const rows = await db.assignment.findMany({
    where: {
      AND: [
        { proposalId: head.id, parentId: null, state: { in: [...rowsInForce] } },
        visibleAssignments(actor),
      ],
    },
    orderBy: [{ duty: "asc" }, { ordinal: "asc" }],
    select: {
      unitNameThen: true,
      duty: true,
      openedOn: true,
      askDuties: { select: { ask: { select: { ordinal: true } } } },
      deadlines: { orderBy: { id: "desc" }, select: { stage: true, dueOn: true, firstDueOn: true } },
    },
  });
  return rows.map((row) => {
    const clock = (stages: readonly DeadlineStage[]) =>
      row.deadlines.find(({ stage }) => stages.includes(stage)) ?? null;
    const day = (stages: readonly DeadlineStage[]): Day | null => toDay(clock(stages)?.dueOn ?? null);
    const [openedOn, answer] = [toDay(row.openedOn), clock(letterStages)];
    return {
      unit: row.unitNameThen,
      duty: dutyAmong(row.duty, rows),
      asks: row.askDuties.map(({ ask }) => ask.ordinal).sort((a, b) => a - b),
      acknowledgeBy: day(["acknowledge"]),
      contestBy: day(["contest"]),
      since: openedOn === toDay(head.dispatchedOn) ? null : openedOn,
      answerBy: day(letterStages),
      answerFirstBy: answer && +answer.firstDueOn !== +answer.dueOn ? toDay(answer.firstDueOn) : null,
    };
  });
}
