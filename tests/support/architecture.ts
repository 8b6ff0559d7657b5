// The rules of the house as functions over source files. Each gives the breaches as sentences, so that a test
// can hold the project to them and also plant a breach and see it found.
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";

export type Source = { path: string; text: string };
export type Rule = (file: Source) => string[];

const roots = ["app", "components", "lib", "prisma", "scripts", "tests"];

/** All source files of the project with their text; generated ones are not ours. */
export function readSources(root: string): Source[] {
  return roots
    .flatMap((folder) => readdirSync(join(root, folder), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && /\.(ts|tsx|mjs|mts|css)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .filter((path) => !path.startsWith("lib/db/generated/"))
    .map((path) => ({ path, text: readFileSync(join(root, path), "utf8") }));
}

/** Files stay short enough to be read in one go; a page or component shorter still. */
export const isShort: Rule = ({ path, text }) => {
  const limit = path.endsWith(".tsx") ? 200 : 300;
  const lines = text.split("\n").length - 1;
  return lines > limit ? [`${path}: ${lines} lines, at most ${limit}`] : [];
};

// Next's own marks: (group), [param], [...rest], _private.
const nextMark = /^(\(|\[(\.\.\.)?|_)?|[)\]]$/g;
const kebab = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+)*$/;

/** Names of files and folders are kebab-case. A parameter in brackets is a variable and may be camelCase. */
export const hasKebabName: Rule = ({ path }) =>
  path
    .split("/")
    .filter((part) => !part.startsWith("[") && !kebab.test(part.replace(nextMark, "")))
    .map((part) => `${path}: "${part}" is not kebab-case`);

/** Folders are named after the process, never after the pattern; nothing re-exports a folder. */
export const hasTellingName: Rule = ({ path }) => {
  const folder = path
    .split("/")
    .find((part) => /^(utils?|helpers?|services?|common|misc)(\.\w+)?$/.test(part));
  const isBarrel = /\/index\.tsx?$/.test(path);
  return [
    ...(folder ? [`${path}: a name that says nothing`] : []),
    ...(isBarrel ? [`${path}: a barrel`] : []),
  ];
};

/** Reads and writes never reach the browser: the first import says so. */
export const startsServerOnly: Rule = ({ path, text }) => {
  if (!/^lib\/.*\/(queries|commands)(\/[^/]+)?\.ts$/.test(path)) return [];
  const first = text.match(/^import .*$/m)?.[0];
  return first === 'import "server-only";' ? [] : [`${path}: the first import is not "server-only"`];
};

const settingsReaders = [
  /^lib\/env\.ts$/,
  /^scripts\/(setup\/)?[^/]+\.mjs$/,
  /^tests\/support\//,
  /^lib\/db\/generated\//,
];

/** Settings are read through lib/env, where each is checked and explained. */
export const readsNoEnvironment: Rule = ({ path, text }) =>
  /\bprocess\.env\b/.test(withoutComments(text)) && !settingsReaders.some((reader) => reader.test(path))
    ? [`${path}: reads process.env`]
    : [];

const caseTables = "proposal|assignment|reply";
const writes =
  "create|createMany|createManyAndReturn|update|updateMany|updateManyAndReturn|upsert|delete|deleteMany";
const prismaWrite = new RegExp(`\\.(${caseTables})\\.(${writes})\\(`);
const sqlWrite = /\b(UPDATE|INSERT INTO|DELETE FROM)\s+"(Proposal|Assignment|Reply)"/;

/** One door: only lib/transition writes to a case. Tests may plant rows; bulk rows for measuring are SQL. */
export const writesNoCase: Rule = ({ path, text }) => {
  if (!/^(app|components|lib)\//.test(path) || path.startsWith("lib/transition/")) return [];
  const found = withoutComments(text).match(prismaWrite) ?? withoutComments(text).match(sqlWrite);
  return found ? [`${path}: writes to a case (${found[0]}) outside lib/transition`] : [];
};

const places = /北京|上海|山东|青岛|浙江|重庆|河南|周村/;

/** What differs from place to place is data of the presets; the product names no place (comments cite sources). */
export const namesNoPlace: Rule = ({ path, text }) => {
  if (!/^(app|components|lib)\//.test(path) || path.startsWith("lib/rules/presets/")) return [];
  const found = withoutComments(text).match(places);
  return found ? [`${path}: names a place (${found[0]}) outside the presets`] : [];
};

type Direction = { from: RegExp; to: RegExp; except?: RegExp; zh: string };

const phases = "intake|dispatch|assignment|consultation|reply|outcome";

/** The table of imports that are not allowed; .dependency-cruiser.cjs holds the same by another reader. */
const directions: Direction[] = [
  { from: /^lib\/lifecycle\//, to: /./, except: /^(lib\/(lifecycle|text)\/|zod$)/, zh: "lifecycle is pure" },
  {
    from: /^lib\/transition\//,
    to: new RegExp(`^lib/(${phases}|worklist|ledger|reporting)/`),
    zh: "transition knows no phase",
  },
  {
    from: /^lib\//,
    to: /^(app|components|scripts|tests|prisma\/seed)\//,
    zh: "lib knows no page, script or test",
  },
  {
    from: /^lib\/(worklist|ledger|reporting)\//,
    to: /^lib\/(transition\/|.*\/commands)/,
    zh: "lists command nothing",
  },
  {
    from: /^(app|components)\//,
    to: /^lib\/(db|transition)\//,
    except: /^lib\/db\/generated\/enums/,
    zh: "pages never touch the database",
  },
  { from: /^(app|components)\//, to: /^(scripts|tests|prisma)\//, zh: "pages know no script or test" },
  { from: /^components\//, to: /^app\//, zh: "components know no page" },
  {
    from: /^components\/(ui|form|layout)\//,
    to: /^(lib\/|components\/proposal)/,
    except: /^lib\/(action\/state|text\/bytes)/,
    zh: "primitives know no domain",
  },
];

/** Imports go one way only. */
export const importsDownwards: Rule = ({ path, text }) =>
  importsOf({ path, text }).flatMap((target) => [
    ...directions
      .filter((each) => each.from.test(path) && each.to.test(target) && !each.except?.test(target))
      .map((each) => `${path} imports ${target}: ${each.zh}`),
    ...commandsAcross(path, target),
  ]);

/** A phase reads another phase but never commands it. */
function commandsAcross(path: string, target: string): string[] {
  const own = path.match(new RegExp(`^lib/(${phases})/`))?.[1];
  const other = target.match(new RegExp(`^lib/(${phases})/.*commands`))?.[1];
  return own && other && own !== other ? [`${path} imports ${target}: a phase commands itself only`] : [];
}

/** What a file imports: paths from the project's root, or the names of packages. */
export function importsOf({ path, text }: Source): string[] {
  const named = [...withoutComments(text).matchAll(/(?:from|import|import\()\s*["']([^"']+)["']/g)];
  return named.map(([, name = ""]) => {
    if (name.startsWith("@/")) return name.slice(2);
    return name.startsWith(".") ? normalize(join(dirname(path), name)) : name;
  });
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/(^|\s)\/\/.*$/gm, "$1");
}
