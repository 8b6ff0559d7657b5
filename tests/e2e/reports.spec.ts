import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import { signedIn } from "./support/sign-in";

test("the two offices read the 统计表 of a meeting and take it away; a figure leads to its items", async ({
  browser,
  baseURL,
}) => {
  const page = await signedIn(browser, "dengji", baseURL);
  await page.goto("/reports");
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  await page.getByRole("combobox", { name: "会议" }).selectOption({ index: 1 });
  await page.getByRole("button", { name: "查看" }).click();
  const line = page.getByRole("row").filter({ hasText: "主办" }).first();
  const figure = line.getByRole("link").first();
  const count = Number(await figure.textContent());
  expect(count).toBeGreaterThan(0);
  for (const [name, ending] of [
    ["导出 Excel", "xlsx"],
    ["下载办理情况统计表（PDF）", "pdf"],
    ["下载办理情况统计表（Word）", "docx"],
  ] as const) {
    const started = page.waitForEvent("download");
    await page.getByRole("link", { name }).click();
    expect((await started).suggestedFilename(), name).toMatch(new RegExp(`^办理情况统计表 .*\\.${ending}$`));
  }
  await figure.click();
  await expect(page).toHaveURL(/\/proposals\?meeting=/);
  await page.context().close();
});

test("the printed lists are had only by those who have the list itself", async ({ browser, baseURL }) => {
  const status = async (login: string, path: string) => {
    const page = await signedIn(browser, login, baseURL);
    const response = await page.request.get(path);
    await page.context().close();
    return response.status();
  };
  const catalogue = await catalogueOf("dengji");
  for (const [path, readers, others] of [
    ["/api/forms/notice?as=pdf", ["duchashi"], ["dengji", "lianluo", "daibiao", "xitong"]],
    ["/api/forms/statistics?as=docx", ["duchashi", "dengji"], ["lianluo", "juzhang", "daibiao", "shenji"]],
    ["/api/forms/promises?as=pdf", ["duchashi", "lianluo"], ["xitong", "anquan"]],
    [catalogue, ["dengji", "duchashi"], ["lianluo", "daibiao", "tian"]],
  ] as const) {
    for (const login of readers) expect(await status(login, path), `${login} ${path}`).toBe(200);
    for (const login of others) expect(await status(login, path), `${login} ${path}`).toBe(404);
  }

  /** The catalogue of an item that has been answered. */
  async function catalogueOf(login: string): Promise<string> {
    const page = await signedIn(browser, login, baseURL);
    await page.goto("/proposals?state=replied");
    const href = await page.locator('tbody a[href^="/proposals/"]').first().getAttribute("href");
    await page.context().close();
    return `/api/forms/catalogue/${href?.split(/[/?]/)[2]}?as=pdf`;
  }
});
