// Letters and forms to pages, by the typesetter in a process of its own (worker.mjs): no request waits for it and no memory
// stays.
import "server-only";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { inTurn, type Program } from "@/lib/apart/in-turn";
import { dataDir } from "@/lib/env";
import { logFault } from "@/lib/log";
import type { Letter } from "../letter";
import { paper } from "../paper";
import { letterFonts } from "./fonts";

/** What is printed, and the template that sets it; each begins with words.typ. */
const templates = { letter: "lib/letter/typst/letter.typ", form: "lib/forms/typst/form.typ" } as const;
type Template = keyof typeof templates;
const templateZh: Record<Template, string> = { letter: "信函", form: "表格" };

const typesetter: Program = {
  path: "lib/letter/typst/worker.mjs",
  args: () => {
    const here = process.cwd();
    const paths = Object.entries(templates).map(([name, path]) => [name, join(here, path)]);
    const workspace = join(dataDir(), "typst");
    mkdirSync(workspace, { recursive: true });
    return [
      join(here, "lib/letter/typst/words.typ"),
      JSON.stringify(Object.fromEntries(paths)),
      workspace,
      JSON.stringify(letterFonts()),
    ];
  },
  // A letter takes some 50 ms.
  longestMs: 20_000,
  // From 110 MB it grows to some 190 and stays there.
  ordersEach: 500,
};

type Answer = { pages?: string | Uint8Array; fault?: string };

/** The letter or form could not be set: `message` is the sentence for the person, with the reference number of the log. */
export class PrintFault extends Error {
  override name = "PrintFault";
}

/** The letter as PDF/A. Throws PrintFault. */
export async function printPdf(letter: Letter): Promise<Uint8Array> {
  return (await print("letter", inputsOf(letter), "pdf")) as Uint8Array;
}

/** All pages below each other as one SVG. Throws PrintFault. */
export async function printSvg(letter: Letter): Promise<string> {
  return (await print("letter", inputsOf(letter), "svg")) as string;
}

const inputsOf = (letter: Letter) => ({ letter: JSON.stringify(letter), paper: JSON.stringify(paper) });

/** Pages by a template, its data as JSON by name. Throws PrintFault. */
export async function print(
  template: Template,
  inputs: Record<string, string>,
  as: "pdf" | "svg",
): Promise<string | Uint8Array> {
  try {
    const { pages, fault } = await inTurn<Answer>(typesetter, { template, inputs, as });
    if (pages === undefined) throw new Error(fault);
    return pages;
  } catch (fault) {
    const reference = logFault(fault, `${template} as ${as}`);
    throw new PrintFault(
      `${templateZh[template]}暂时排不出来，请稍后再试；仍不行的，请联系系统管理员。编号 ${reference}`,
    );
  }
}
