// 从 Excel 导入: a table with two slips is looked at, mended, confirmed and reported; the ledger that goes out comes back
// with exactly the one correction made in it.
import { readFile } from "node:fs/promises";
import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { readXlsx, writeXlsx } from "hucre/xlsx";
import { sheetMime } from "@/lib/sheet/workbook";
import { signedIn } from "./support/sign-in";

type Line = (string | number | boolean | Date | null)[];

async function expectNoViolation(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" ")}`)).toEqual([]);
}

async function upload(page: Page, name: string, rows: Line[]): Promise<void> {
  await page.goto("/proposals/new/excel");
  const buffer = Buffer.from(await writeXlsx({ sheets: [{ name: "登记表", rows }] }));
  await page.getByLabel(/^Excel 文件/).setInputFiles({ name, mimeType: sheetMime, buffer });
  await page.getByLabel("登记并提交审查").check();
  await page.getByLabel(/不涉密/).check();
  await page.getByRole("button", { name: "上传并预览" }).click();
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
}

async function rowsOf(page: Page, link: string): Promise<Line[]> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: link, exact: true }).click(),
  ]);
  const { sheets } = await readXlsx(new Uint8Array(await readFile(await download.path())));
  return (sheets[0]?.rows ?? []) as Line[];
}

const count = (page: Page, zh: string) => page.getByRole("link", { name: new RegExp(`^${zh}`) });

test("从 Excel 导入：改正、确认、结果；完整台账改一个标题再导入，只改这一处", async ({
  browser,
  baseURL,
}) => {
  test.slow();
  const page = await signedIn(browser, "dengji", baseURL);
  const mark = `${Date.now()}号公园`;
  const serial = 20_000 + (Date.now() % 9_000) * 3;
  const body = "现状与问题。\n建议：\n一、增设座椅。\n二、增设路灯。";
  const line = (at: number, unit: string, on: string): Line => [
    ...[`第${serial + at}号`, `关于${mark}第${at}件事的建议`, "赵文澜", unit, on, body],
  ];
  const head: Line = ["建议号", "案由", "代表姓名", "希望承办单位", "提交日期", "建议内容"];
  const rows = [line(0, "", ""), line(1, "区教育体育局", ""), line(2, "", "2026年2月30日")];
  await upload(page, "登记表.xlsx", [head, ...rows]);
  await expect(page.getByText("还没有登记任何一件")).toBeVisible();
  await expect(count(page, "有误")).toContainText("2");
  await expectNoViolation(page);

  const unit = page.getByRole("form", { name: /^改正 登记表!D3/ });
  await expect(unit).toContainText("单位名录里没有“区教育体育局”");
  await unit.getByRole("button", { name: /教育和体育局$/ }).click();
  await expect(unit).toBeHidden();
  const day = page.getByRole("form", { name: /^改正 登记表!E4/ });
  await expect(day).toContainText("不是一个存在的日期");
  await day.getByRole("textbox").fill("2026-02-20");
  await day.getByRole("button", { name: "改", exact: true }).click();
  await expect(day).toBeHidden();

  await page.getByRole("button", { name: "确认导入 3 件" }).click();
  await expect(page.getByText("导入完成")).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText("新登记 3 件。")).toBeVisible();
  await expectNoViolation(page);
  const report = await rowsOf(page, "下载导入结果");
  expect(report.slice(1).map((one) => [one[1], one[2], one[4]])).toEqual(
    [0, 1, 2].map((at) => [at + 2, `第${serial + at}号`, "新登记"]),
  );

  await page.goto(`/proposals?q=${encodeURIComponent(mark)}`);
  const ledger = await rowsOf(page, "完整台账");
  expect(ledger).toHaveLength(4);
  const titleAt = ledger[0]?.indexOf("标题") ?? -1;
  const mended = `关于${mark}第二件事（更正）的建议`;
  const edited = ledger.map((one) => {
    const isSecond = one[titleAt] === `关于${mark}第1件事的建议`;
    return isSecond ? one.with(titleAt, mended) : one;
  });
  await upload(page, "完整台账.xlsx", edited);
  await expect(count(page, "更正")).toContainText("1");
  await expect(count(page, "无变化")).toContainText("2");
  await count(page, "更正").click();
  await expect(page.getByRole("row").filter({ hasText: mended })).toContainText("标题：");
  await page.getByRole("button", { name: "确认导入 1 件" }).click();
  await expect(page.getByText("更正 1 件。")).toBeVisible({ timeout: 30_000 });
  const second = await rowsOf(page, "下载导入结果");
  expect(second.slice(1).map((one) => one[4])).toEqual(
    edited.slice(1).map((one) => (one[titleAt] === mended ? "更正" : "无变化")),
  );

  await upload(page, "再导入一次.xlsx", edited);
  await expect(count(page, "无变化")).toContainText("3");
  await expect(page.getByRole("button", { name: /^确认导入/ })).toBeHidden();
  await page.getByRole("button", { name: "取消，不导入" }).click();
  await page.waitForURL("**/proposals/new/excel");
  await expect(page.getByRole("link", { name: "完整台账.xlsx" })).toBeVisible();
  await expect(page.getByRole("link", { name: "再导入一次.xlsx" })).toBeHidden();
  await page.goto(`/proposals?q=${encodeURIComponent(mark)}`);
  await expect(page.getByRole("link", { name: mended })).toBeVisible();
  await page.context().close();
});

test("只有登记机构能导入，别的机构看不到导入的内容", async ({ browser, baseURL }) => {
  const page = await signedIn(browser, "dengji", baseURL);
  await upload(page, "本机构.xlsx", [
    ["案由", "代表姓名", "建议内容"],
    ["关于只给本机构看的建议", "赵文澜", "正文。"],
  ]);
  const { pathname } = new URL(page.url());
  const id = pathname.split("/").at(-1);
  await page.context().close();
  for (const login of ["tian", "duchashi", "lianluo"]) {
    const other = await signedIn(browser, login, baseURL);
    for (const path of [pathname, `/api/sheets/imports?id=${id}`]) {
      expect((await other.request.get(path)).status(), `${login} ${path}`).toBe(404);
    }
    await other.context().close();
  }
});
