// The forms of one item filled from its data, each by the subject it is about, and all of them for the whole file (全卷).
// What a reader may not see on a page is on none of their forms: the facts come from the pages' own queries.
import "server-only";
import { assignmentTree } from "@/lib/assignment/queries";
import { supervisionsOf } from "@/lib/assignment/supervisions";
import { consultationsOf } from "@/lib/consultation/of-item";
import type { Dossier } from "@/lib/dossier/open";
import { answersOf } from "@/lib/outcome/queries";
import { itemNumberText } from "@/lib/text/numbers";
import { blankForms } from "./blank";
import type { FormDocument } from "./document";
import { orderFacts } from "./facts/order";
import { ratingFacts, ratingFactsWithLink } from "./facts/rating";
import { consultationFacts, supervisionFacts } from "./facts/records";
import { contestFacts, extensionFacts, rowsIn } from "./facts/rows";
import { type FormEnding, type FormFile, formFile } from "./file";
import { consultationForm } from "./item/consultation";
import { contestForm } from "./item/contest";
import { extensionForm } from "./item/extension";
import { orderForm } from "./item/order";
import { ratingForm } from "./item/rating";
import { supervisionForm } from "./item/supervision";

type Make = (dossier: Dossier, subjectId: string) => Promise<FormDocument | null>;

const filled =
  <Facts>(
    facts: (dossier: Dossier, id: string) => Promise<Facts | null>,
    form: (facts: Facts) => FormDocument,
  ): Make =>
  async (dossier, id) => {
    const found = await facts(dossier, id);
    return found && form(found);
  };

/**
 * By the name in the address. Its subject: the item, a request or the row that makes one, a record (or the item, for a
 * sheet to take along), an answer or a rating.
 */
const itemForms = {
  order: filled(async (dossier, id) => (id === dossier.head.id ? orderFacts(dossier) : null), orderForm),
  contest: filled(contestFacts, contestForm),
  extension: filled(extensionFacts, extensionForm),
  consultation: filled(consultationFacts, consultationForm),
  supervision: filled(supervisionFacts, supervisionForm),
  rating: filled(ratingFacts, ratingForm),
} as const satisfies Record<string, Make>;

type ItemFormName = keyof typeof itemForms;

export const itemFormNames = Object.keys(itemForms) as ItemFormName[];

/** One form as a file; null for a subject that is none of this item's or not this reader's. Throws PrintFault. */
export async function itemForm(
  dossier: Dossier,
  name: ItemFormName,
  subjectId: string,
  as: FormEnding,
): Promise<FormFile | null> {
  const form = await itemForms[name](dossier, subjectId);
  return form && formFile(form, `${blankForms[name].zh} ${itemWords(dossier)}`, as);
}

type Link = { ratingId: string; token: string; address: string };

/** 征询意见表 of one signer with the link just made; null for a token that opens nothing. The caller asks for the post. */
export async function linkForm(
  dossier: Dossier,
  { ratingId, ...link }: Link,
  as: FormEnding,
  now: Date,
): Promise<FormFile | null> {
  const facts = await ratingFactsWithLink(dossier, ratingId, link, now);
  return (
    facts && formFile(ratingForm(facts), `${blankForms.rating.zh} ${facts.signer} ${itemWords(dossier)}`, as)
  );
}

/** 「第59号 关于…的建议」, as files of the item are called. */
function itemWords({ head }: Dossier): string {
  return [itemNumberText(head.numberText ?? ""), head.title].filter(Boolean).join(" ");
}

/** One filled form of the whole file: its name without number and ending, and its bytes when they are asked for. */
type KeptForm = { name: string; open: () => Promise<Buffer> };

/**
 * Every filled form of the item as PDF, in the order of the work: 交办单, 退办, 延期, 面商, 督办, and each rating that was
 * given. Lists the forms at once, makes each only when its bytes are asked for.
 */
export async function formsOf(dossier: Dossier): Promise<KeptForm[]> {
  const subjects = await subjectsOf(dossier);
  return subjects.map(({ form, id, of }) => ({
    name: [blankForms[form].zh, of].filter(Boolean).join(" "),
    open: async () => {
      const file = await itemForm(dossier, form, id, "pdf");
      if (!file) throw new Error(`form ${form} of ${id} is gone`);
      return Buffer.from(file.bytes);
    },
  }));
}

type Subject = { form: ItemFormName; id: string; of: string };

async function subjectsOf(dossier: Dossier): Promise<Subject[]> {
  const { actor, head, file, today } = dossier;
  const [tree, contacts, orders, answers] = await Promise.all([
    assignmentTree(actor, head.id),
    consultationsOf(actor, head.id),
    supervisionsOf(actor, file, today),
    answersOf(dossier),
  ]);
  const rows = rowsIn(tree);
  const requests = (form: "contest" | "extension"): Subject[] =>
    rows.flatMap((row) =>
      (form === "contest" ? row.contests : row.extensions).map(({ id, requestedOn }) => ({
        ...{ form, id, of: `${row.unitName} ${requestedOn}` },
      })),
    );
  const rated = answers
    .filter((answer) => answer.kind === "answer" && head.origin !== "upper")
    .flatMap((answer) => answer.ratings.filter((rating) => rating.state === "rated"));
  return [
    ...(head.dispatchedOn ? [{ form: "order" as const, id: head.id, of: "" }] : []),
    ...requests("contest"),
    ...requests("extension"),
    ...contacts.map(({ id, on, unitName }) => ({
      form: "consultation" as const,
      id,
      of: `${unitName} ${on}`,
    })),
    ...orders.toReversed().map(({ id, on }) => ({ form: "supervision" as const, id, of: on })),
    ...rated.map(({ id, signer }) => ({ form: "rating" as const, id, of: signer || "×××" })),
  ];
}
