// How the interface behaves wherever one works: with the keyboard, after a mistake, on a narrow screen.
import { expect, test } from "@playwright/test";
import { signedIn } from "./support/sign-in";

test("a refused password is emptied and asked for again, the name stays", async ({ page }) => {
  await page.goto("/sign-in");
  await page.getByLabel("用户名").fill("nobody-here");
  await page.getByLabel("密码").fill("not-the-password");
  await page.getByRole("button", { name: "登录" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "用户名或密码不正确" })).toBeVisible();
  await expect(page.getByLabel("密码")).toBeFocused();
  await expect(page.getByLabel("密码")).toHaveValue("");
  await expect(page.getByLabel("用户名")).toHaveValue("nobody-here");
});

test("更多 closes by Escape, by a press elsewhere, and says why something cannot be done yet", async ({
  browser,
  baseURL,
}) => {
  const page = await signedIn(browser, "dengji", baseURL);
  await page.goto("/proposals?state=handling");
  await page.locator("[data-key=enter]").first().click();
  const more = page.locator("summary", { hasText: "更多" });
  const amend = page.getByRole("link", { name: "更正登记信息" });
  await more.click();
  await expect(amend).toBeVisible();
  const carryOn = page.getByRole("button", { name: /^结转/ });
  await expect(carryOn).toHaveAttribute("aria-disabled", "true");
  await expect(page.locator(".more-menu p", { hasText: "无需结转" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(amend).toBeHidden();
  await expect(more).toBeFocused();
  await more.click();
  await page.getByRole("heading", { level: 1 }).click();
  await expect(amend).toBeHidden();
  await page.context().close();
});

test("the rail marks where one is: registering belongs to 收件与审查, an item to 台账", async ({
  browser,
  baseURL,
}) => {
  const page = await signedIn(browser, "dengji", baseURL);
  const marked = page.getByRole("navigation", { name: "主导航" }).locator("[aria-current]");
  await page.goto("/proposals/new");
  await expect(marked).toHaveText(/^收件与审查/);
  await page.goto("/proposals");
  await expect(marked).toHaveText(/^台账/);
  await page.locator("[data-key=enter]").first().click();
  await expect(page).toHaveURL(/\/proposals\/[0-9a-f-]{36}/);
  await expect(marked).toHaveText(/^台账/);
  await page.context().close();
});

test("an item that was handed over offers no second 移交, and says to whom it went", async ({
  browser,
  baseURL,
}) => {
  const page = await signedIn(browser, "duchashi", baseURL);
  await page.goto("/proposals?state=admitted&source=congress");
  const href = await page.locator("[data-key=enter]").first().getAttribute("href");
  await page.context().close();
  const office = await signedIn(browser, "dengji", baseURL);
  await office.goto(`${href?.split("?")[0]}/admission`);
  await expect(office.getByRole("heading", { name: "审查结论" })).toBeVisible();
  await expect(office.getByRole("form", { name: "移交" })).toHaveCount(0);
  await office.context().close();
});
