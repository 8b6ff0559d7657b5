// The typesetter in a process of its own: a fault in the native compiler ends this process and not the server, it
// can be stopped when it takes too long, and what memory it gathers goes back when it ends. It has no settings, no
// network and an empty folder as its world; letters come and pages go by messages.
import { readFileSync } from "node:fs";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";

const [words, templateList, workspace, fontList] = process.argv.slice(2);
const { files, folder } = JSON.parse(fontList);
const templates = new Map(
  Object.entries(JSON.parse(templateList)).map(([name, path]) => [
    name,
    readFileSync(words, "utf8") + readFileSync(path, "utf8"),
  ]),
);
const compiler = NodeCompiler.create({
  workspace,
  // The office's own folder first: of two fonts with one name the first is taken.
  fontArgs: [
    ...(folder ? [{ fontPaths: [folder] }] : []),
    { fontBlobs: files.map((file) => readFileSync(file)) },
  ],
});

process.on("message", ({ template, inputs, as }) => {
  try {
    process.send({ pages: print(templates.get(template), inputs, as) });
  } catch (fault) {
    process.send({ fault: wordsOf(fault) });
  }
  // Results of earlier letters are forgotten after a few others.
  compiler.evictCache(5);
});
process.on("disconnect", () => process.exit(0));

function print(mainFileContent, inputs, as) {
  const result = compiler.compile({ mainFileContent, inputs });
  const document = result.result;
  if (!document) {
    const [first] = compiler.fetchDiagnostics(result.takeDiagnostics());
    throw new Error(first?.message ?? "no document");
  }
  return as === "svg" ? compiler.plainSvg(document) : pdf(document);
}

/** PDF/A-2a, for archives. A character that no font has, or a font that may not be embedded so, leaves plain PDF. */
function pdf(document) {
  try {
    return compiler.pdf(document, { pdfStandard: "a-2a" });
  } catch {
    return compiler.pdf(document);
  }
}

/** The compiler throws errors with an empty message and its words in `code`. */
function wordsOf(fault) {
  return String(fault?.message || fault?.code || fault);
}
