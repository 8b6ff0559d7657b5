// What leaves the system as a file: the whole file of an archived item, and a list as it is shown.
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { expect, type Page, test } from "@playwright/test";
import { readXlsx } from "hucre/xlsx";
import { zipBytes, zipEntries } from "@/lib/files/zip";
import { signedIn } from "./support/sign-in";

/** Presses a link that gives a file; its name and bytes. */
async function taken(page: Page, link: string): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: link, exact: true }).click(),
  ]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

const digest = (algorithm: string, bytes: Buffer) => createHash(algorithm).update(bytes).digest("hex");

test("归档的件取出全卷：清单里的每一份都在，摘要与内容相符", async ({ browser, baseURL }) => {
  const page = await signedIn(browser, "dengji", baseURL);
  await page.goto("/proposals?state=archived");
  await page.locator("a[data-key=enter]").first().click();
  await page.waitForURL(/\/proposals\/[0-9a-f-]{36}/);
  await page.goto(`${new URL(page.url()).pathname}/catalogue`);
  await expect(page.getByText(/^归档号 /)).toBeVisible();
  const { name, bytes } = await taken(page, "下载全卷（ZIP）");
  expect(name).toMatch(/全卷\.zip$/);
  const entries = zipEntries(bytes) ?? [];
  const bytesOf = new Map(entries.map((one) => [one.name, zipBytes(bytes, one, 50_000_000)]));
  const manifest = JSON.parse(bytesOf.get("manifest.json")?.toString() ?? "{}");
  const paths = manifest.files.map(({ path }: { path: string }) => path);
  expect([...paths, "manifest.json"]).toEqual(entries.map((one) => one.name));
  expect(paths.some((path: string) => path.startsWith("02 ") && path.endsWith(".pdf"))).toBe(true);
  for (const { path, size, sha256, sm3 } of manifest.files) {
    const part = bytesOf.get(path) ?? Buffer.alloc(0);
    expect([path, part.length, digest("sha256", part), digest("sm3", part)]).toEqual([
      path,
      size,
      sha256,
      sm3,
    ]);
  }
  await page.context().close();
});

test("筛选出的台账导出为 Excel：与页面同样的件、同样的次序，记下是谁导出的", async ({ browser, baseURL }) => {
  const page = await signedIn(browser, "duchashi", baseURL);
  await page.goto(`/proposals?q=${encodeURIComponent("旅游")}&source=cppcc`);
  const titles = await page.locator("a[data-key=enter]").allTextContents();
  expect(titles.length).toBeGreaterThan(2);
  await expect(page.getByText(new RegExp(`^共 ${titles.length} 件`))).toBeVisible();
  const { name, bytes } = await taken(page, "导出 Excel");
  expect(name).toMatch(/^建议提案台账.*\.xlsx$/);
  const { sheets } = await readXlsx(new Uint8Array(bytes));
  const [head = [], ...rows] = sheets[0]?.rows ?? [];
  const column = (zh: string) => rows.map((row) => row[head.indexOf(zh)]);
  expect(column("标题")).toEqual(titles);
  expect(new Set(column("来源"))).toEqual(new Set(["政协提案"]));
  await page.context().close();
});
