// Forms on paper: blank ones for the clerks, filled ones for whoever reads what stands on them.
import { readFile } from "node:fs/promises";
import AxeBuilder from "@axe-core/playwright";
import { type Download, expect, type Page, test } from "@playwright/test";
import { linesOf, pagesOf } from "@/tests/unit/letter/pdf-geometry";
import { signedIn } from "./support/sign-in";

async function downloaded(page: Page, press: () => Promise<void>): Promise<Download> {
  const [download] = await Promise.all([page.waitForEvent("download"), press()]);
  return download;
}

async function textOf(download: Download): Promise<string> {
  const pages = await pagesOf(await readFile(await download.path()));
  return pages
    .flatMap(linesOf)
    .map((line) => line.text)
    .join("");
}

test("a clerk finds the blank forms in the rail and downloads them; proposers and administrators do not", async ({
  browser,
  baseURL,
}) => {
  const clerk = await signedIn(browser, "lianluo", baseURL);
  await clerk.goto("/rules");
  await clerk.getByRole("link", { name: "空白表格" }).click();
  await expect(clerk.getByRole("heading", { level: 1 })).toHaveText("空白表格");
  const { violations } = await new AxeBuilder({ page: clerk }).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  const pdf = await downloaded(clerk, () =>
    clerk.getByRole("link", { name: "下载空白面商记录（PDF）" }).click(),
  );
  expect(pdf.suggestedFilename()).toBe("空白面商记录.pdf");
  expect(await textOf(pdf)).toContain("□走访");
  const word = await downloaded(clerk, () =>
    clerk.getByRole("link", { name: "下载空白申请退办表（Word）" }).click(),
  );
  expect(word.suggestedFilename()).toBe("空白申请退办表.docx");
  for (const login of ["daibiao", "anquan"]) {
    const other = await signedIn(browser, login, baseURL);
    await other.goto("/notices");
    for (const path of ["/forms", "/api/forms/blank/contest?as=pdf"])
      expect((await other.request.get(path)).status(), `${login} ${path}`).toBe(404);
    await other.context().close();
  }
  await clerk.context().close();
});

test("the office prints the request to give work back as it stands; a unit that has no part in it gets nothing", async ({
  browser,
  baseURL,
}) => {
  const office = await signedIn(browser, "duchashi", baseURL);
  await office.goto("/dispatch/contests");
  const link = office.getByRole("link", { name: "下载填好的退办申请表（PDF）" }).first();
  const address = (await link.getAttribute("href")) ?? "";
  const form = await downloaded(office, () => link.click());
  expect(form.suggestedFilename()).toMatch(/^申请退办表 .+\.pdf$/);
  const text = await textOf(form);
  for (const part of ["建议提案申请退办表", "■主办", "□同意退回"]) expect(text).toContain(part);
  for (const login of ["weiyuan", "xitong"]) {
    const other = await signedIn(browser, login, baseURL);
    expect((await other.request.get(address)).status(), login).toBe(404);
    await other.context().close();
  }
  expect((await office.request.get(address.replace("pdf", "exe"))).status()).toBe(404);
  await office.context().close();
});

test("with the one-time link the registrar prints the paper form that bears it, while the link is on the page", async ({
  browser,
  baseURL,
}) => {
  const registrar = await signedIn(browser, "dengji", baseURL);
  await registrar.goto("/ratings");
  const waiting = registrar.getByRole("row").filter({ hasText: /未催评|已催评/ });
  await waiting.first().locator('a[href$="/outcome"]').first().click();
  await registrar.getByRole("link", { name: "发一次性链接" }).first().click();
  await registrar.getByRole("button", { name: /生成链接/ }).click();
  const link = registrar.getByRole("article", { name: "评价通知" }).getByText(/\/rate\//);
  const token = ((await link.textContent()) ?? "").split("/").at(-1) ?? "";
  const form = await downloaded(registrar, () =>
    registrar.getByRole("button", { name: "带链接的征询意见表（PDF）" }).click(),
  );
  expect(form.suggestedFilename()).toMatch(/^征询意见表 .+\.pdf$/);
  const text = await textOf(form);
  expect(text).toContain(token);
  expect(text).toContain("□不满意");
  // The page stays as it was: the link can still be copied.
  await expect(link).toBeVisible();
  await registrar.context().close();
});
