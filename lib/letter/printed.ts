// What a letter says besides its text, number and class: read from the item as it is now, and kept with the letter
// from 签发 on, so that a later change of a contact, a title or a rule does not change a letter that was signed.
import "server-only";
import { z } from "zod";
import type { Day } from "@/lib/calendar/day";
import type { Tx } from "@/lib/db/client";
import type { ReplyKind } from "@/lib/db/generated/enums";
import { sourceWords } from "@/lib/lifecycle/source-words";
import { unitNameOn } from "@/lib/people/unit-names";
import { keysOf } from "@/lib/text/keys-of";
import type { LetterSource } from "./letter";
import { letterStyle, type PlaceStyle } from "./style";
import { plainTemplate, styleOf, type UnitTemplate, unitTemplate } from "./template";

const text = z.string();

const printedSchema = z.object({
  source: z.enum(keysOf(sourceWords)),
  meetingName: text,
  numberText: text,
  title: text,
  unitName: text,
  issuerName: text.optional(),
  letterhead: text.default(""),
  style: letterStyle,
  signers: z.array(z.object({ name: text, kind: z.enum(["deputy", "member", "group"]) })),
  leadUnitName: text,
  contact: z.object({
    name: text,
    phone: text,
    leader: z.object({ name: text, phone: text }).optional(),
    postcode: text.optional(),
  }),
  copies: z.array(text),
  closing: text.default(""),
});

export type Printed = z.infer<typeof printedSchema>;

/** What was kept at 签发; null where nothing was. */
export function keptPrinted(json: unknown): Printed | null {
  return json === null ? null : printedSchema.parse(json);
}

export type PrintedOf = {
  proposalId: string;
  unitId: string;
  kind: ReplyKind;
  leadUnitName: string;
  style: PlaceStyle;
  /** The day whose names of units are printed; null is today. */
  on: Day | null;
};

/** As it stands now; unnamed signers stay unnamed. */
export async function readPrinted(client: Tx, of: PrintedOf): Promise<Printed> {
  const { style, kind, unitId, on } = of;
  // One after the other: inside a transaction there is one connection.
  const item = await client.proposal.findUniqueOrThrow({ where: { id: of.proposalId }, select: itemFields });
  const unit = await client.unit.findUniqueOrThrow({
    where: { id: unitId },
    select: { contactName: true, contactPhone: true, postcode: true },
  });
  const unitName = await unitNameOn(client, unitId, on);
  const template = await templateOf(client, unitId, kind);
  const copies = [...(await bodiesOf(client, kind, item)), ...template.copies];
  const issuerName = await issuerOf(client, kind, item, on);
  return {
    source: item.source,
    meetingName: item.meeting.name,
    numberText: item.numberText ?? "",
    title: item.title,
    unitName,
    ...(issuerName ? { issuerName } : {}),
    letterhead: template.letterhead,
    style: styleOf(style, template),
    signers: item.signers.map((one) => ({
      name: one.isUnnamed ? "×××" : one.nameThen,
      kind: one.proposer.kind,
    })),
    leadUnitName: of.leadUnitName,
    contact: {
      name: unit.contactName,
      phone: unit.contactPhone,
      leader: { name: template.leaderName, phone: template.leaderPhone },
      postcode: unit.postcode,
    },
    copies,
    closing: template.closing,
  } satisfies Partial<LetterSource>;
}

const itemFields = {
  source: true,
  numberText: true,
  title: true,
  bodyId: true,
  dispatchOfficeId: true,
  meeting: { select: { name: true } },
  upperOrder: { select: { issuer: true } },
  signers: {
    where: { consent: "agreed" },
    orderBy: { ordinal: "asc" },
    select: { nameThen: true, isUnnamed: true, proposer: { select: { kind: true } } },
  },
} as const;

export type Bodies = { bodyId: string; dispatchOfficeId: string | null };

/** 抄送: the bodies that always receive a copy, and those the unit names for letters of this kind. */
export async function copiesOf(client: Tx, kind: ReplyKind, unitId: string, item: Bodies): Promise<string[]> {
  const bodies = await bodiesOf(client, kind, item);
  return [...bodies, ...(await templateOf(client, unitId, kind)).copies];
}

/** An answer is copied to the body that received the item and to the 交办机构; an opinion to nobody. */
export async function bodiesOf(client: Tx, kind: ReplyKind, item: Bodies): Promise<string[]> {
  if (kind === "opinion") return [];
  const ids = [item.bodyId, item.dispatchOfficeId].filter((id) => id !== null);
  const units = await client.unit.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } });
  return ids.flatMap((id) => units.find((unit) => unit.id === id)?.name ?? []);
}

/** What the unit chose for its letters of a kind. */
export async function templateOf(client: Tx, unitId: string, kind: ReplyKind): Promise<UnitTemplate> {
  const row = await client.letterTemplate.findUnique({ where: { unitId_kind: { unitId, kind } } });
  return row ? unitTemplate.parse(row) : plainTemplate;
}

/**
 * The government over the 交办机构, where an item of a higher level is answered in its name. Null where the
 * letter is the unit's own, as every opinion is.
 */
async function issuerOf(
  client: Tx,
  kind: ReplyKind,
  item: Bodies & { upperOrder: { issuer: string } | null },
  on: Day | null,
): Promise<string | null> {
  if (item.upperOrder?.issuer !== "government" || kind === "opinion") return null;
  const office = await client.unit.findUnique({
    where: { id: item.dispatchOfficeId ?? "" },
    select: { parent: { select: { id: true, kind: true } } },
  });
  return office?.parent?.kind === "government" ? unitNameOn(client, office.parent.id, on) : null;
}
