// Reads the plain text of one Word file in a process of its own: the libraries believe what a file says of itself, and a
// hostile one (a chain of sectors that bites its tail, a million paragraphs) takes this process's memory and time only.
import mammoth from "mammoth";
import WordExtractor from "word-extractor";

process.on("message", async ({ bytes, kind }) => {
  const file = Buffer.from(bytes);
  try {
    process.send(await (kind === "docx" ? readDocx(file) : readDoc(file)));
  } catch {
    process.send({ text: null, hasNotes: false, hasBoxes: false });
  }
});
process.on("disconnect", () => process.exit(0));

// Not extractRawText: it runs lines together that are parted by a line break (Shift+Enter), as WPS forms part them.
async function readDocx(file) {
  let text = "";
  const transformDocument = (document) => {
    text = textOf(document);
    return { ...document, children: [] };
  };
  await mammoth.convertToHtml({ buffer: file }, { transformDocument });
  return { text, hasNotes: false, hasBoxes: false };
}

function textOf({ type, value = "", children = [] }) {
  if (type === "text") return value;
  if (type === "tab") return "\t";
  if (type === "break") return "\n";
  return children.map(textOf).join("") + (type === "paragraph" ? "\n" : "");
}

// Text boxes stand apart from the text: they often hold the title, so they are read before it. Quotation marks stay.
async function readDoc(file) {
  const found = await new WordExtractor().extract(file);
  const boxes = found.getTextboxes({ includeHeadersAndFooters: false, filterUnicode: false }).trim();
  return {
    text: [boxes, found.getBody({ filterUnicode: false })].filter(Boolean).join("\n"),
    hasNotes: found.getAnnotations().trim() !== "",
    hasBoxes: boxes !== "",
  };
}
