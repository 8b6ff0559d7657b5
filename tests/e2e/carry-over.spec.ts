import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import { signedIn } from "./support/sign-in";

test("上次会议没有办完的件结转到本次会议，编号和会议不变，不再列在待结转中", async ({ browser, baseURL }) => {
  const title = "关于增设城区公交车班次和学生专线车的建议";
  const page = await signedIn(browser, "dengji", baseURL);
  await page.goto("/intake?queue=carry");
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  const row = page.getByRole("row").filter({ hasText: title });
  const number = await row.getByText(/^建议 \d+$/).textContent();
  await row.getByRole("checkbox").check();
  await page.getByRole("button", { name: "结转选中的件" }).click();
  await expect(page.getByText("已办理 1 件")).toBeVisible();
  await expect(row).toHaveCount(0);

  await page.goto(`/proposals?q=${encodeURIComponent(title)}`);
  const kept = page
    .locator("tr[data-row]")
    .filter({ hasText: number ?? "" })
    .first();
  await kept.getByRole("link").first().click();
  await page
    .getByRole("navigation", { name: "本件各页" })
    .getByRole("link", { name: "全程", exact: true })
    .click();
  await expect(page.getByRole("listitem").filter({ hasText: "结转" }).first()).toBeVisible();
  await page.context().close();
});
