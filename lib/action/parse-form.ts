// Turns FormData into the nested object that a schema reads. Knows names and empties, decides nothing.
import { printable } from "@/lib/text/printable";
import { joinValues } from "./state";

export type FormValue = string | File | FormValue[] | FormTree | undefined;
export type FormTree = { [key: string]: FormValue };

export type ParsedForm = {
  data: FormTree;
  /** The form name that a schema path such as ["asks", 1, "text"] came from. */
  nameOf: (path: readonly PropertyKey[]) => string;
};

type Segment = string | number;
type Leaf = { name: string; values: (string | File)[]; many: boolean };
type Branch = { children: Map<Segment, Branch | Leaf> };

const forbidden = new Set(["__proto__", "constructor", "prototype"]);
const isLeaf = (node: Branch | Leaf): node is Leaf => "values" in node;
const pathKey = (path: readonly PropertyKey[]) => path.map(String).join("\u0000");

/**
 * Reads a form. A repeated name, or one that ends in `[]`, becomes an array; `asks[0].text` nests, gaps in
 * the numbering close up and rows without any value fall away. An empty text or file becomes undefined,
 * texts are trimmed and lose what no paper shows (except those in `verbatim`, such as a password), line ends become
 * "\n". Names that React adds (`$ACTION…`) and names that could reach a prototype are ignored.
 */
export function parseForm(form: FormData, verbatim: ReadonlySet<string> = new Set()): ParsedForm {
  const root: Branch = { children: new Map() };
  for (const [name, value] of form.entries()) {
    const path = segmentsOf(name);
    if (path) place(root, path, name, readValue(value, verbatim.has(name)));
  }
  const names = new Map<string, string>();
  const data = finishBranch(root, [], names);
  return { data: isTree(data) ? data : {}, nameOf: (path) => nameAt(path, names) };
}

/** What was typed, to fill the form again: no files, no secrets, nothing the framework added. */
export function typedText(form: FormData, secrets: ReadonlySet<string>): Record<string, string> {
  const texts = new Map<string, string[]>();
  for (const [name, value] of form.entries()) {
    if (typeof value !== "string" || name.startsWith("$ACTION") || name === "requestId") continue;
    if (secrets.has(name) || /password|passphrase|secret|totp/i.test(name)) continue;
    texts.set(name, [...(texts.get(name) ?? []), value.replaceAll("\r\n", "\n")]);
  }
  return Object.fromEntries([...texts].map(([name, values]) => [name, joinValues(values)]));
}

/** Writes a schema path the way form names are written: ["asks", 0, "text"] → `asks[0].text`. */
export function formName(path: readonly PropertyKey[]): string {
  return path.reduce<string>((name, part) => {
    if (typeof part === "number") return `${name}[${part}]`;
    return name === "" ? String(part) : `${name}.${String(part)}`;
  }, "");
}

function segmentsOf(name: string): Segment[] | null {
  if (name.startsWith("$ACTION") || name.length > 200) return null;
  const bare = name.endsWith("[]") ? name.slice(0, -2) : name;
  if (!/^[^.[\]]+(\[\d{1,4}\]|\.[^.[\]]+)*$/.test(bare)) return null;
  const parts = bare.match(/\[\d+\]|[^.[\]]+/g) ?? [];
  if (parts.some((part) => forbidden.has(part))) return null;
  return parts.map((part) => (part.startsWith("[") ? Number(part.slice(1, -1)) : part));
}

function readValue(value: string | File, verbatim: boolean): string | File | undefined {
  if (typeof value !== "string") return isNoFile(value) ? undefined : value;
  const text = verbatim ? value : printable(value).replaceAll("\r\n", "\n").trim();
  return text === "" ? undefined : text;
}

/** A file field left empty: no name, which Next's reader of multipart forms turns into the word "undefined". */
function isNoFile({ size, name }: File): boolean {
  return size === 0 && (name === "" || name === "undefined");
}

function place(root: Branch, path: Segment[], name: string, value: string | File | undefined): void {
  const last = path.at(-1);
  const branch = descend(root, path.slice(0, -1));
  if (branch === null || last === undefined) return;
  const found = branch.children.get(last);
  // A name that is both a value and a group (`a` and `a.b`) keeps what came first.
  if (found && !isLeaf(found)) return;
  const leaf = found ?? { name, values: [], many: false };
  leaf.many = name.endsWith("[]") || found !== undefined;
  if (value !== undefined) leaf.values.push(value);
  branch.children.set(last, leaf);
}

function descend(root: Branch, path: Segment[]): Branch | null {
  let branch = root;
  for (const segment of path) {
    const next = branch.children.get(segment) ?? { children: new Map() };
    if (isLeaf(next)) return null;
    branch.children.set(segment, next);
    branch = next;
  }
  return branch;
}

function finish(node: Branch | Leaf, path: PropertyKey[], names: Map<string, string>): FormValue {
  if (!isLeaf(node)) return finishBranch(node, path, names);
  names.set(pathKey(path), node.name);
  return node.many ? node.values : node.values[0];
}

function finishBranch(branch: Branch, path: PropertyKey[], names: Map<string, string>): FormValue {
  const entries = [...branch.children];
  const isList = entries.length > 0 && entries.every(([segment]) => typeof segment === "number");
  if (!isList) {
    const pairs = entries.map(
      ([segment, node]) => [String(segment), finish(node, [...path, segment], names)] as const,
    );
    return Object.fromEntries(pairs);
  }
  const rows: FormValue[] = [];
  for (const [, node] of entries.sort(([a], [b]) => Number(a) - Number(b))) {
    const row = finish(node, [...path, rows.length], names);
    if (!isBlank(row)) rows.push(row);
  }
  return rows;
}

function isTree(value: FormValue): value is FormTree {
  return typeof value === "object" && !Array.isArray(value) && !(value instanceof File);
}

function isBlank(value: FormValue): boolean {
  if (value === undefined) return true;
  if (Array.isArray(value)) return value.length === 0;
  return isTree(value) && Object.values(value).every(isBlank);
}

function nameAt(path: readonly PropertyKey[], names: ReadonlyMap<string, string>): string {
  // An error inside a repeated name (`units`, second value) is shown at the one field of that name.
  for (let length = path.length; length > 0; length--) {
    const name = names.get(pathKey(path.slice(0, length)));
    if (name !== undefined) return name;
  }
  return formName(path);
}
