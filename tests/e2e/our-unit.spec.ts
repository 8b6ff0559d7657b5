import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import { signedIn } from "./support/sign-in";

test("the office of a unit keeps its own review chain and sees who stands where before it saves", async ({
  browser,
  baseURL,
}) => {
  const page = await signedIn(browser, "xieban", baseURL);
  await page.goto("/settings/our-unit?kind=opinion");
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);

  const form = page.getByRole("form", { name: "调整审核链" });
  await form.getByRole("button", { name: "分管把关，主要领导签发" }).click();
  // A third stage after 签发 is refused before it is sent, in a sentence; taken away again it is gone.
  await form.getByLabel("第 3 环节", { exact: true }).selectOption({ label: "审核" });
  await expect(form.getByText("签发之后只能是核稿环节")).toBeVisible();
  await form.getByRole("button", { name: "删除第 3 环节" }).click();
  await expect(form.getByText("签发之后只能是核稿环节")).toHaveCount(0);
  await form.getByRole("button", { name: "保存审核链" }).click();
  await expect(page.getByText("审核链已保存，从今天起送审的复文照此办理")).toBeVisible();
  const now = page.locator("section", { hasText: "现在怎样审核" });
  await expect(now).toContainText("本单位自定");
  await expect(now).toContainText("主要领导（签发人）");

  await page.getByRole("button", { name: "改回规则方案的审核链" }).click();
  await expect(page.getByText("已改回规则方案的审核链。")).toBeVisible();
  await page.context().close();
});

test("nobody but the office of the unit opens its settings", async ({ browser, baseURL }) => {
  for (const login of ["juzhang", "chengban", "duchashi"]) {
    const page = await signedIn(browser, login, baseURL);
    await page.goto("/notices");
    expect((await page.request.get("/settings/our-unit")).status(), login).toBe(404);
    await page.context().close();
  }
});
