import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { signedIn } from "./support/sign-in";

async function expectNoViolation(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" ")}`)).toEqual([]);
}

async function pick(page: Page, label: string, typed: string): Promise<void> {
  await page.getByRole("combobox", { name: label, exact: false }).fill(typed);
  await page.getByRole("option").filter({ hasText: typed }).first().click();
  // A picker of many stays open for the next one.
  await page.keyboard.press("Escape");
}

test("an item is registered, examined, taken up and handed over", async ({ browser, baseURL }) => {
  const page = await signedIn(browser, "dengji", baseURL);
  const title = `关于完善${Date.now()}号线公交站台遮阳设施的建议`;

  await page.goto("/proposals/new");
  await expectNoViolation(page);
  await page.getByRole("button", { name: "登记并提交审查" }).click();
  await expect(page.locator("[data-answer]")).toContainText("处需要修改");
  await expect(page.locator("[data-answer]")).toContainText("不涉密");

  await pick(page, "领衔提出人", "赵文澜");
  await page.getByRole("textbox", { name: /^标题/ }).fill(title);
  await page
    .getByRole("textbox", { name: /^正文/ })
    .fill("站台没有遮阳棚，夏天候车困难。\n建议：\n一、在主要站台加装遮阳棚。\n二、配套设置座椅。");
  await page.getByRole("button", { name: "按正文编号拆分" }).click();
  await expect(page.getByLabel("第 2 点诉求")).toHaveValue("配套设置座椅。");
  await page.getByLabel("同意全文公开").check();
  await page.getByLabel("确认标题、正文和附件均不涉密").check();
  await page.getByRole("button", { name: "登记并提交审查" }).click();
  await expect(page.getByText("已登记并提交审查。")).toBeVisible();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(title);
  await expectNoViolation(page);

  await page.getByRole("link", { name: "受理" }).first().click();
  await expect(page.getByRole("heading", { name: "审查要点" })).toBeVisible();
  await expectNoViolation(page);
  const decision = page.getByRole("form", { name: "受理" });
  await decision.getByLabel("编号").fill("第32号");
  await expect(decision.getByText("请换一个编号")).toBeVisible();
  await decision.getByLabel("编号").fill("");
  await decision.getByRole("button", { name: "受理" }).click();
  await expect(page.getByText("已受理，请移交交办机构。")).toBeVisible();

  await page.goto(`/intake?queue=admitted&q=${encodeURIComponent(title)}`);
  await page.getByRole("button", { name: "移交选中的件" }).click();
  await expect(page.locator("[data-answer]")).toContainText("请先勾选要移交的件");
  await page.getByLabel("全选本页").check();
  await page.getByRole("button", { name: "移交选中的件" }).click();
  await expect(page.getByText("已办理 1 件")).toBeVisible();

  await page.goto(`/intake?queue=handed&q=${encodeURIComponent(title)}`);
  await expect(page.getByRole("link", { name: title })).toBeVisible();
  await expectNoViolation(page);
  await page.context().close();
});

test("who does not register has no form, and a unit has no way into the queue", async ({
  browser,
  baseURL,
}) => {
  const page = await signedIn(browser, "chengban", baseURL);
  for (const path of ["/proposals/new", "/intake", "/intake/check?title=公交"]) {
    expect((await page.request.get(path)).status(), path).toBe(404);
  }
  await page.context().close();
});

test("a deputy writes a draft, invites a colleague and finds it on the own page", async ({
  browser,
  baseURL,
}) => {
  const page = await signedIn(browser, "daibiao", baseURL);
  await page.goto("/proposals/new");
  await page.getByRole("textbox", { name: /^标题/ }).fill(`关于增设${Date.now()}处口袋公园的建议`);
  await page.getByRole("textbox", { name: /^正文/ }).fill("城区绿地不足。建议利用边角地建设口袋公园。");
  await page.getByLabel("第 1 点诉求").fill("利用边角地建设口袋公园。");
  await page.getByLabel("仅同意公开标题").check();
  await page.getByLabel("确认标题、正文和附件均不涉密").check();
  await page.getByRole("button", { name: "保存草稿" }).click();
  await expect(page.getByText("已登记为草稿")).toBeVisible();
  await page.getByText("更多").click();
  await page.getByRole("link", { name: "邀请附议" }).click();
  await pick(page, "附议人", "孟庆禾");
  await page.getByRole("button", { name: "发出邀请" }).click();
  await expect(page.getByText("已发出附议邀请。")).toBeVisible();
  await page.getByRole("button", { name: "撤回邀请" }).click();
  await expect(page.getByText("已撤销附议").first()).toBeVisible();
  await page.context().close();
});
