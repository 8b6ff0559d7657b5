// 归档目录: what the file of one item holds, in the order it is put together. For the two offices. Reads only.
import "server-only";
import { db } from "@/lib/db/client";
import { toDay } from "@/lib/db/day";
import type { ContestRuling } from "@/lib/db/generated/enums";
import type { Dossier } from "@/lib/dossier/open";
import { openTopRows } from "@/lib/lifecycle/facts";
import { dutyAmong, letterWords } from "@/lib/lifecycle/labels";
import { sourceWords } from "@/lib/lifecycle/source-words";
import { unitNames } from "@/lib/people/names";

/** `who`: 责任者; `number`: 文号 or what stands in its place. */
export type CatalogueRow = {
  place: number;
  title: string;
  who: string;
  number: string;
  on: string;
  note: string;
};

export type Catalogue = {
  rows: CatalogueRow[];
  /** Promises that go on in the ledger after 归档. */
  promises: { id: string; text: string; unit: string; dueOn: string }[];
};

/** A paper as found: its maker a name, or a unit whose name is still to be looked up. */
type Paper = {
  title: string;
  on: Date | null;
  who?: string;
  unitId?: string | null;
  number?: string;
  note?: string;
};

/** The table of contents as it stands today; supplements after 归档 follow the letters before them. */
export async function catalogueOf(dossier: Dossier): Promise<Catalogue> {
  const { id } = dossier.head;
  const [allocation, work, letters, end, open] = await Promise.all([
    allocationPapers(id),
    workPapers(id),
    letterPapers(id),
    endPapers(dossier),
    db.commitment.findMany({
      where: { proposalId: id, state: { not: "fulfilled" }, reply: { is: { state: "issued" } } },
      orderBy: { dueOn: "asc" },
      select: { id: true, text: true, unitId: true, dueOn: true },
    }),
  ]);
  const papers = [...firstPapers(dossier), ...allocation, ...work, ...letters, ...end];
  const names = await unitNames([...papers, ...open].map((one) => one.unitId ?? null));
  return {
    rows: papers.map(({ title, on, who, unitId, number = "", note = "" }, at) => ({
      ...{ place: at + 1, title, number, note },
      who: who ?? names.get(unitId ?? "") ?? "",
      on: toDay(on) ?? "",
    })),
    promises: open.map((one) => ({
      ...{ id: one.id, text: one.text, dueOn: toDay(one.dueOn) },
      unit: names.get(one.unitId) ?? "",
    })),
  };
}

function firstPapers({ head, file }: Dossier): Paper[] {
  const signers = head.signers.filter((signer) => signer.consent === "agreed");
  const lead = signers.find((signer) => signer.role === "lead");
  const open = openTopRows(file);
  const units = [...new Set(open.map(({ duty }) => duty))].map((duty) => {
    const names = open.filter((one) => one.duty === duty).map(({ unitName }) => unitName);
    return `${dutyAmong(duty, open)}${names.join("、")}`;
  });
  const original = {
    title: `${sourceWords[head.source].kind}原件`,
    who: lead?.nameThen ?? "",
    on: head.submittedOn,
    number: head.numberText ?? "",
    note: signers.length > 1 ? `共 ${signers.length} 人署名` : "",
  };
  const order = {
    ...{ title: "交办单", unitId: head.dispatchOfficeId, on: head.dispatchedOn },
    note: units.join("，"),
  };
  return head.dispatchedOn ? [original, order] : [original];
}

const rulingZh: Record<ContestRuling, string> = {
  pending: "未裁定",
  upheld: "维持交办",
  reassigned: "改办",
  withdrawn: "撤回申请",
};

async function allocationPapers(proposalId: string): Promise<Paper[]> {
  const include = { assignment: { select: { unitNameThen: true } } };
  const [contests, extensions] = await Promise.all([
    db.contest.findMany({ where: { proposalId }, include, orderBy: { requestedOn: "asc" } }),
    db.extension.findMany({ where: { proposalId }, include, orderBy: { requestedOn: "asc" } }),
  ]);
  return [
    ...contests.map(({ assignment, requestedOn, ruling }) => ({
      ...{ title: "退办申请和裁定", who: assignment.unitNameThen, on: requestedOn },
      note: rulingZh[ruling],
    })),
    ...extensions.map(({ assignment, requestedOn, grantedTo }) => ({
      ...{ title: "延期申请和批复", who: assignment.unitNameThen, on: requestedOn },
      note: grantedTo ? `延至 ${toDay(grantedTo)}` : "未同意",
    })),
  ];
}

async function workPapers(proposalId: string): Promise<Paper[]> {
  const byDay = { orderBy: { on: "asc" as const } };
  const [plans, meetings, briefings, orders] = await Promise.all([
    db.keyPlan.findMany({ where: { proposalId }, ...byDay }),
    db.consultation.findMany({ where: { items: { some: { proposalId } } }, ...byDay }),
    db.briefing.findMany({ where: { proposalId }, ...byDay }),
    db.supervision.findMany({ where: { proposalId }, ...byDay }),
  ]);
  return [
    ...plans.map(({ unitId, on }) => ({ title: "办理方案", unitId, on })),
    ...meetings.map(({ unitId, on, place }) => ({ title: "面商记录", unitId, on, note: place })),
    ...briefings.map(({ unitId, on }) => ({ title: "会议记录", unitId, on })),
    ...orders.map(({ on, answeredOn }) => ({
      ...{ title: "督办通知和回复", on },
      note: answeredOn ? `${toDay(answeredOn)} 回复` : "未回复",
    })),
  ];
}

type Issued = { id: string; issuedOn: Date | string | null };

/** Letters lie in the file (卷) in the order they were issued. */
export function inFileOrder<T extends Issued>(letters: readonly T[]): T[] {
  const time = ({ issuedOn }: T) => (issuedOn === null ? 0 : new Date(issuedOn).getTime());
  return letters.toSorted((one, other) => time(one) - time(other) || (one.id < other.id ? -1 : 1));
}

async function letterPapers(proposalId: string): Promise<Paper[]> {
  const letters = await db.reply.findMany({
    where: { proposalId, state: "issued" },
    include: { _count: { select: { deliveries: true } }, assignment: { select: { unitNameThen: true } } },
  });
  return inFileOrder(letters).map(
    ({ kind, round, documentNumber, issuedOn, assignment, enclosureIds, _count }) => ({
      ...{ title: `${letterWords[kind].zh}${round > 1 ? `（第 ${round} 轮）` : ""}`, on: issuedOn },
      ...{ who: assignment.unitNameThen, number: documentNumber ?? "" },
      note: [
        enclosureIds.length > 0 ? `附件 ${enclosureIds.length} 件` : "",
        _count.deliveries > 0 ? `送达记录 ${_count.deliveries} 份` : "",
      ]
        .filter(Boolean)
        .join("，"),
    }),
  );
}

async function endPapers({ head }: Dossier): Promise<Paper[]> {
  const where = { proposalId: head.id };
  const [ratings, rulings] = await Promise.all([
    db.rating.findMany({
      where: { ...where, state: { not: "awaiting" } },
      include: { signer: { select: { nameThen: true } } },
      orderBy: [{ ratedOn: "asc" }, { id: "asc" }],
    }),
    db.ruling.findMany({ where, orderBy: { on: "asc" } }),
  ]);
  return [
    ...ratings.map(({ signer, ratedOn, state, isLate }) => ({
      ...{ title: "征询意见表", who: signer.nameThen, on: ratedOn },
      note: state === "no_response" ? "未反馈" : isLate ? "补录" : "",
    })),
    ...rulings.map(({ on, round }) => ({
      ...{ title: "专题会裁定", unitId: head.bodyId, on },
      note: `第 ${round} 轮`,
    })),
  ];
}
