// 全卷: whoever takes a file out gets all of it, in order, with digests that hold, and nothing they may not open.
import { createHash } from "node:crypto";
import { buffer } from "node:stream/consumers";
import { beforeAll, expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { loadDossier } from "@/lib/dossier/open";
import { dropBytes, keepBytes, sha256Of } from "@/lib/files/store";
import { zipBytes, zipEntries } from "@/lib/files/zip";
import { catalogueOf } from "@/lib/outcome/archive/catalogue";
import { mayTakeWholeFile, wholeFile } from "@/lib/outcome/archive/whole-file";
import { aDispatched, anOffice, as, later } from "@/tests/factories/case";
import { consulted, delegated, issued } from "@/tests/factories/letter";
import { anOpinion } from "@/tests/factories/opinion";
import { pdf } from "@/tests/unit/files/zip-fixture";

let id: string;

beforeAll(async () => {
  await anOffice();
  id = await aDispatched();
  await delegated(id);
  await anOpinion(id, "建议纳入研学路线。");
  await consulted(id);
  await issued(id);
  const sha256 = sha256Of(pdf);
  await keepBytes(sha256, pdf);
  await db.attachment.updateMany({ where: { proposalId: id }, data: { sha256, size: pdf.length } });
});

const dossierOf = async (login: string) => loadDossier(await as(login), id, later(1));

async function taken(login: string) {
  const { name, stream } = await wholeFile(await dossierOf(login), later(1));
  const bytes = await buffer(stream);
  const entries = zipEntries(bytes) ?? [];
  const parts = entries.map((entry) => ({ path: entry.name, bytes: zipBytes(bytes, entry, 50_000_000) }));
  return { name, parts };
}

const digest = (algorithm: string, bytes: Buffer) => createHash(algorithm).update(bytes).digest("hex");

test("登记人取出全卷：目录、原文、信函、记录、全程、附件依次排好，清单里的摘要逐一相符", async () => {
  const { name, parts } = await taken("dengji");
  expect(name).toMatch(/ 全卷\.zip$/);
  const paths = parts.map((part) => part.path);
  expect(paths.at(-1)).toBe("manifest.json");
  const folders = paths.slice(0, -1).map((path) => path.slice(0, 2));
  expect(folders).toEqual(folders.toSorted());
  expect([...new Set(folders)]).toEqual(["00", "01", "02", "03", "04", "05"]);
  expect(paths.some((path) => path.startsWith("05 附件/001 复文盖章件 "))).toBe(true);

  const bytesOf = new Map(parts.map((part) => [part.path, part.bytes ?? Buffer.alloc(0)]));
  const bytesAt = (path: string) => bytesOf.get(path)?.subarray(0, 5).toString();
  for (const path of ["00 归档目录.pdf", "03 记录/表格/01 交办单.pdf"])
    expect(bytesAt(path), path).toBe("%PDF-");
  const letter = parts.find((part) => part.path.endsWith(".pdf") && part.path.startsWith("02"));
  expect(letter?.bytes?.subarray(0, 5).toString()).toBe("%PDF-");
  const manifest = JSON.parse(bytesOf.get("manifest.json")?.toString() ?? "");
  expect(manifest.files.map((file: { path: string }) => file.path)).toEqual(paths.slice(0, -1));
  for (const { path, size, sha256, sm3 } of manifest.files) {
    const bytes = bytesOf.get(path) ?? Buffer.alloc(0);
    expect([size, sha256, sm3], path).toEqual([bytes.length, digest("sha256", bytes), digest("sm3", bytes)]);
  }
  const chain = JSON.parse(bytesOf.get("04 全程/校验链.json")?.toString() ?? "");
  const { headHash } = await db.proposal.findUniqueOrThrow({ where: { id }, select: { headHash: true } });
  expect([chain.at(-1).hash, manifest.item.headHash]).toEqual([headHash, headHash]);
});

test("信函按归档目录的次序编号；没有内容的记录不放进去；清单写明谁取出；解开的路径不超长", async () => {
  const { parts } = await taken("dengji");
  const paths = parts.map((part) => part.path);
  const { rows } = await catalogueOf(await dossierOf("dengji"));
  const listed = rows.flatMap(({ title, number }) => (title.endsWith("函") ? [{ title, number }] : []));
  expect(listed.map(({ title }) => title)).toEqual(["协办意见函", "答复函"]);
  const letters = paths.filter((path) => path.startsWith("02") && path.endsWith(".pdf"));
  expect(letters.map((path) => path.slice("02 信函/".length).split(" ").slice(0, 2))).toEqual(
    listed.map(({ number }, at) => [`0${at + 1}`, number]),
  );
  expect(paths.filter((path) => path.startsWith("03") && path.endsWith(".json"))).toEqual([
    "03 记录/01 面商记录.json",
    "03 记录/02 送达和评价.json",
  ]);
  const manifest = JSON.parse(parts.at(-1)?.bytes?.toString() ?? "");
  const { name, acting } = await as("dengji");
  expect(manifest.madeBy).toEqual({ name, unit: acting.unitName, post: "收件登记" });
  for (const path of paths) expect(path.length, path).toBeLessThan(180);
});

test("交办机构也能取，两次取出的次序一样；承办单位、提出人、管理员取不了", async () => {
  const [once, twice] = [await taken("duchashi"), await taken("duchashi")];
  expect(once.parts.map((part) => part.path)).toEqual(twice.parts.map((part) => part.path));
  expect(mayTakeWholeFile(await dossierOf("duchashi"))).toBe(true);
  for (const login of ["lianluo", "juzhang"])
    expect(mayTakeWholeFile(await dossierOf(login)), login).toBe(false);
  await expect(dossierOf("xitong")).rejects.toThrow();
});

test("有一份材料取不到，就不给半卷", async () => {
  const { sha256 } = await db.attachment.findFirstOrThrow({ where: { proposalId: id } });
  await dropBytes(sha256);
  await expect(taken("dengji")).rejects.toThrow();
});
