// A form as a file: PDF to print, Word to write on in.
import "server-only";
import { cleanFileName } from "@/lib/files/file-name";
import { fileKinds } from "@/lib/files/kinds";
import type { FormDocument } from "./document";
import { writeFormDocx } from "./docx/document";
import { writeFormPdf } from "./pdf";

const writers = { pdf: writeFormPdf, docx: writeFormDocx } as const;

export type FormEnding = keyof typeof writers;

export type FormFile = { name: string; mime: string; bytes: Uint8Array<ArrayBuffer> };

/** `name` is what the file is called, without its ending. Throws PrintFault. */
export async function formFile(form: FormDocument, name: string, as: FormEnding): Promise<FormFile> {
  return {
    // A slash belongs to a number such as 2026/3 and parts no folders.
    name: `${cleanFileName(name.replaceAll(/[/\\]/g, "-"))}.${as}`,
    mime: fileKinds[as].mime,
    bytes: new Uint8Array(await writers[as](form)),
  };
}
