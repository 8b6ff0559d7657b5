import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { signedIn } from "./support/sign-in";

async function expectNoViolation(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" ")}`)).toEqual([]);
}

const rows = (page: Page) => page.locator("tr[data-row]");

test("the ledger is searched, narrowed and sorted by its address", async ({ browser, baseURL }) => {
  const page = await signedIn(browser, "duchashi", baseURL);
  await page.goto("/proposals");
  await expect(page.getByRole("heading", { level: 1, name: "台账" })).toBeVisible();
  await expectNoViolation(page);
  const all = await page.getByText(/^共 \d+ 件/).textContent();

  await page.getByRole("searchbox", { name: "搜索建议提案" }).fill("旅游");
  await page.getByRole("searchbox", { name: "搜索建议提案" }).press("Enter");
  await expect(page).toHaveURL(/q=/);
  await expect(page.getByText(/^共 \d+ 件/)).not.toHaveText(all ?? "");
  await expect(rows(page).first()).toContainText(/旅游|文旅/);

  await page.getByLabel("来源").selectOption({ label: "政协提案" });
  await page.getByRole("button", { name: "筛选" }).click();
  await expect(page).toHaveURL(/source=cppcc/);
  for (const row of await rows(page).all()) await expect(row).toContainText("提案 ");
  await expectNoViolation(page);

  await page.getByRole("link", { name: "编号" }).click();
  await expect(page).toHaveURL(/sort=number/);
  await expect(page.getByRole("columnheader", { name: "编号" })).toHaveAttribute("aria-sort", "ascending");

  await page.goto(`/proposals?q=${encodeURIComponent("不存在的词")}`);
  await expect(page.getByText("没有符合条件的件")).toBeVisible();
  await page.getByRole("link", { name: "清除全部条件" }).click();
  await expect(page.getByText(/^共 \d+ 件/)).toHaveText(all ?? "");
  await page.context().close();
});

test("a registrar finds the own body's items only", async ({ browser, baseURL }) => {
  const page = await signedIn(browser, "tian", baseURL);
  await page.goto("/proposals?source=congress");
  await expect(page.getByText("没有符合条件的件")).toBeVisible();
  await page.goto("/proposals");
  for (const row of await rows(page).all()) await expect(row).toContainText("提案");
  await page.context().close();
});

test("a unit reads its own contacts and how many were in person", async ({ browser, baseURL }) => {
  const page = await signedIn(browser, "lianluo", baseURL);
  await page.goto("/consultations");
  await expect(page.getByText(/^共 \d+ 次，其中当面 \d+ 次$/)).toBeVisible();
  await expectNoViolation(page);
  await page.getByRole("navigation", { name: "按阶段" }).getByRole("link", { name: /^当面/ }).click();
  await expect(page).toHaveURL(/inPerson=1$/);
  await expect(page.getByRole("link", { name: /^当面/ })).toHaveAttribute("aria-current", "page");
  for (const row of await rows(page).all()) await expect(row).toContainText("当面");
  await page.context().close();
});
