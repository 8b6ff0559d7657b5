// How much JavaScript a page makes a browser load: every script file its HTML names, compressed as it travels.
import { gzipSync } from "node:zlib";
import type { Visitor } from "./visitor";

const sizes = new Map<string, number>();

/** Compressed bytes of all script files that `html` loads; polyfills for old browsers are not loaded by others. */
export async function scriptBytes(visitor: Visitor, html: string): Promise<number> {
  const old = new Set([...html.matchAll(/<script[^>]*noModule[^>]*>/gi)].flatMap(([tag]) => fileNames(tag)));
  const files = new Set(fileNames(html).filter((name) => !old.has(name)));
  let total = 0;
  for (const file of files) total += await sizeOf(visitor, file);
  return total;
}

/** Also the files that only the page's data names: React loads them before it takes the page over. */
function fileNames(text: string): string[] {
  return [...text.matchAll(/static\/chunks\/[\w~.-]+\.js/g)].map(([name]) => name);
}

async function sizeOf(visitor: Visitor, file: string): Promise<number> {
  const known = sizes.get(file);
  if (known !== undefined) return known;
  const { html } = await visitor.get(`/_next/${file}`);
  const size = gzipSync(html).length;
  sizes.set(file, size);
  return size;
}
