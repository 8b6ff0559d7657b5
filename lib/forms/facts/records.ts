// 面商记录 and 督办通知, read by the same queries as their pages.
import "server-only";
import { supervisionsOf } from "@/lib/assignment/supervisions";
import { readValues } from "@/lib/audit/values";
import { consultationsOf, filesOfConsultations } from "@/lib/consultation/of-item";
import { db } from "@/lib/db/client";
import type { Dossier } from "@/lib/dossier/open";
import { filesOf } from "@/lib/files/queries";
import { hasWholeItem } from "@/lib/lifecycle/actor";
import { answeringRows } from "@/lib/lifecycle/facts";
import type { ConsultationFacts } from "../item/consultation";
import type { SupervisionFacts } from "../item/supervision";
import { formItem } from "./item";

/** Of one record; of the item itself the sheet that a unit takes to the meeting, which only that unit has use for. */
export async function consultationFacts(dossier: Dossier, id: string): Promise<ConsultationFacts | null> {
  const { actor, head } = dossier;
  if (id === head.id) {
    if (hasWholeItem(actor.acting.kind)) return null;
    return { item: await formItem(dossier), unitName: actor.acting.institutionName, record: null };
  }
  const contact = (await consultationsOf(actor, head.id)).find((one) => one.id === id);
  if (!contact) return null;
  const { on, stage, channel, place, people, said, explained, agreed } = contact;
  const { unitName, recordedBy } = await recorderOf(id);
  return {
    item: await formItem(dossier),
    unitName,
    record: {
      ...{ on, stage, channel, place, people, said, explained, agreed, recordedBy },
      met: contact.signers.map(({ name, isConfirmed, remark }) => ({
        ...{ isConfirmed, remark },
        name: name || "×××",
      })),
      fileName: await fileNameOf(dossier, id),
    },
  };
}

/** The page says the unit's short name and not who wrote; a form has both in full. */
async function recorderOf(id: string) {
  const { unitId, recordedById } = await db.consultation.findUniqueOrThrow({
    where: { id },
    select: { unitId: true, recordedById: true },
  });
  const [unit, user] = await Promise.all([
    db.unit.findUnique({ where: { id: unitId }, select: { name: true } }),
    db.user.findUnique({ where: { id: recordedById }, select: { name: true } }),
  ]);
  return { unitName: unit?.name ?? "", recordedBy: user?.name ?? "" };
}

async function fileNameOf({ actor, head }: Dossier, consultationId: string): Promise<string> {
  const fileId = (await filesOfConsultations(head.id)).get(consultationId);
  if (!fileId) return "";
  return (await filesOf(actor, head)).find((file) => file.id === fileId)?.name ?? "";
}

export async function supervisionFacts(dossier: Dossier, id: string): Promise<SupervisionFacts | null> {
  const { actor, file, today } = dossier;
  const note = (await supervisionsOf(actor, file, today)).find((one) => one.id === id);
  if (!note) return null;
  const { requirement, dueOn, on, answer, answeredOn } = note;
  return {
    ...{ requirement, dueOn, on, answer, answeredOn },
    item: await formItem(dossier),
    units: note.unit ? [note.unit] : answeringRows(file).map((row) => row.unitName),
    organ: await organOf(dossier, id),
  };
}

/** The order holds who gave it; for which office stands in the act that made it. */
async function organOf({ head }: Dossier, supervisionId: string): Promise<string> {
  const act = await db.event.findFirst({
    where: {
      proposalId: head.id,
      event: "supervise",
      data: { path: ["supervisionId"], equals: supervisionId },
    },
    select: { detail: { select: { values: true } } },
  });
  return readValues(act?.detail?.values).actor.unit;
}
