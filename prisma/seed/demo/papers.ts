// Scans in the demo are one-page PDF files that say what they stand for. No real seal, no real signature.

import type { AttachmentPurpose } from "@/lib/db/generated/enums";
import { storeUpload } from "@/lib/files/commands";
import type { Actor } from "@/lib/lifecycle/actor";

/** Stores a scan under `actor` and gives its id for the form that names it. */
export async function uploadScan(
  actor: Actor,
  purpose: AttachmentPurpose,
  name: string,
  lines: readonly string[],
): Promise<string> {
  const bytes = Buffer.from(pdfOf([...lines, "（演示件，不具效力）"]), "latin1");
  const file = new File([bytes], `${name}.pdf`, { type: "application/pdf" });
  return (await storeUpload(actor, file, purpose)).id;
}

/** A PDF of one A4 page; the Chinese font is one that every reader substitutes, so nothing is embedded. */
function pdfOf(lines: readonly string[]): string {
  const text = lines.map((line, index) => {
    const size = index === 0 ? 20 : 14;
    return `BT /F1 ${size} Tf 1 0 0 1 72 ${770 - index * 30} Tm <${hexOf(line)}> Tj ET`;
  });
  const content = text.join("\n");
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    "<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [6 0 R] >>",
    "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /DW 1000 /FontDescriptor 7 0 R >>",
    "<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>",
  ];
  return assemble(objects);
}

function assemble(objects: readonly string[]): string {
  let body = "%PDF-1.4\n";
  const offsets: number[] = [];
  for (const [index, object] of objects.entries()) {
    offsets.push(body.length);
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
  }
  const places = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  const trailer = `<< /Size ${objects.length + 1} /Root 1 0 R >>`;
  return `${body}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places}trailer\n${trailer}\nstartxref\n${body.length}\n%%EOF\n`;
}

function hexOf(line: string): string {
  return [...line]
    .map((letter) => (letter.codePointAt(0) ?? 0x3f).toString(16).padStart(4, "0"))
    .join("")
    .toUpperCase();
}
