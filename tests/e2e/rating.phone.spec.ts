import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { signedIn } from "./support/sign-in";

async function expectNoViolation(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" ")}`)).toEqual([]);
}

const widens = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);

test("a deputy reads the answer in the hand and rates it; the body alone reads the private word", async ({
  browser,
  baseURL,
}) => {
  const privately = `走过场第${Date.now()}次`;
  const deputy = await signedIn(browser, "daibiao", baseURL);
  await deputy.goto("/my?tab=rate");
  await expectNoViolation(deputy);
  await deputy
    .getByRole("link", { name: /^读答复，作评价/ })
    .first()
    .click();
  await expect(deputy.getByRole("heading", { name: "办理进度" })).toBeVisible();
  await expect(deputy.getByRole("article").first()).toContainText("现答复如下");
  await expectNoViolation(deputy);
  expect(await widens(deputy)).toBe(false);

  const form = deputy.getByRole("form", { name: /答复的评价$/ }).first();
  await form.getByRole("textbox", { name: "意见（仅人大、政协可见）" }).fill(privately);
  await form.getByRole("button", { name: "提交评价" }).click();
  await expect(form.locator("[data-answer]")).toContainText("需要修改");
  await expect(form.getByRole("textbox", { name: "意见（仅人大、政协可见）" })).toHaveValue(privately);

  await form.getByRole("radio", { name: "已收到" }).check();
  await form
    .getByRole("group", { name: /^办理态度/ })
    .getByRole("radio", { name: "满意", exact: true })
    .check();
  await form
    .getByRole("group", { name: /^办理结果/ })
    .getByRole("radio", { name: "不满意" })
    .check();
  await form.getByRole("button", { name: "提交评价" }).click();
  await expect(deputy.getByText("评价已提交。")).toBeVisible();
  const path = `${new URL(deputy.url()).pathname.replace("/my/", "/proposals/")}/outcome`;

  const registrar = await signedIn(browser, "dengji", baseURL);
  await registrar.goto(path);
  await expect(registrar.getByText(privately)).toBeVisible();
  await expect(registrar.getByText("重新答复期限")).toBeHidden();
  await registrar.locator("summary", { hasText: "重新办理" }).click();
  await expect(registrar.getByText("重新答复期限")).toBeVisible();
  await expectNoViolation(registrar);

  const dispatcher = await signedIn(browser, "duchashi", baseURL);
  for (const one of [path, path.replace(/outcome$/, "timeline")]) {
    await dispatcher.goto(one);
    await expect(dispatcher.getByText("不满意").first()).toBeVisible();
    await expect(dispatcher.getByText(privately)).toHaveCount(0);
  }
  for (const page of [deputy, registrar, dispatcher]) await page.context().close();
});

test("the rating desk and the ledger of promises are for those whose work they are", async ({
  browser,
  baseURL,
}) => {
  const registrar = await signedIn(browser, "dengji", baseURL);
  for (const path of ["/ratings", "/commitments"]) {
    await registrar.goto(path);
    await expectNoViolation(registrar);
    expect(await widens(registrar)).toBe(false);
  }
  const coordinator = await signedIn(browser, "shangwu", baseURL);
  await coordinator.goto("/commitments");
  await expect(coordinator.getByRole("heading", { level: 1, name: "承诺与回头看" })).toBeVisible();
  for (const path of ["/ratings", "/my"]) {
    expect((await coordinator.request.get(path)).status(), path).toBe(404);
  }
  for (const page of [registrar, coordinator]) await page.context().close();
});
