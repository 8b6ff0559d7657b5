// Reads the plain text of one Word file in a process of its own: the libraries believe what a file says of itself, and a
// hostile one (a chain of sectors that bites its tail, a million paragraphs) takes this process's memory and time only.
import mammoth from "mammoth";
import WordExtractor from "word-extractor";

process.on("message", async ({ bytes, kind }) => {
  const file = Buffer.from(bytes);
  try {
    process.send(await (kind === "docx" ? readDocx(file) : readDoc(file)));
  } catch {
    process.send({ text: null, hasNotes: false });
  }
});
process.on("disconnect", () => process.exit(0));

async function readDocx(file) {
  const { value } = await mammoth.extractRawText({ buffer: file });
  return { text: value, hasNotes: false };
}

async function readDoc(file) {
  const found = await new WordExtractor().extract(file);
  return { text: found.getBody(), hasNotes: found.getAnnotations().trim() !== "" };
}
