// 承诺事项 after the answer: progress, an explained change, done, the supplement that moves the class, and 回头看.
import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { addDays, dayOf } from "@/lib/calendar/day";
import { unfold } from "./support/items";
import { signedIn } from "./support/sign-in";
import { expectDone, press } from "./support/worklist";

test.describe.configure({ timeout: 180_000 });

const title = "关于治理孝妇河源头的建议";
const text = "完成源头区域封育和 3 处坡面治理";
const today = dayOf(new Date());

async function expectNoViolation(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" ")}`)).toEqual([]);
}

async function fillIn(page: Page, act: string, words: Record<string, string>): Promise<void> {
  const own = page.getByRole("listitem").filter({ hasText: text }).first();
  const form = await unfold(own, act, `${act}：${text.slice(0, 20)}`);
  for (const [label, value] of Object.entries(words))
    await form.getByLabel(new RegExp(`^${label}`)).fill(value);
  await form.getByRole("button", { name: `确认${act}` }).click();
}

test("逾期的承诺：填报进展，说明原因后调整时限，完成后补充答复由 B 类改为 A 类", async ({
  browser,
  baseURL,
}) => {
  const clerk = await signedIn(browser, "slj-2.handler", baseURL);
  await clerk.goto("/commitments?tab=overdue");
  await expectNoViolation(clerk);
  await clerk.getByRole("link", { name: `填报进展：${text}` }).click();
  await fillIn(clerk, "填报进展", { 进展: "第 3 处坡面已复工，完成护坡 200 米。" });
  await expectDone(clerk, "proposal.progress");
  const page = clerk.url();

  const office = await signedIn(browser, "slj.coordinator", baseURL);
  await office.goto(page);
  await fillIn(office, "调整时限", { 调整后的时限: addDays(today, 30) });
  await expect(office.locator("[data-answer]").first()).toContainText("调整原因");
  await fillIn(office, "调整时限", { 调整原因: "雨期停工，工期顺延。", 调整后的时限: addDays(today, 30) });
  await expectDone(office, "proposal.change");
  await expect(office.getByRole("main")).toContainText(`时限 ${addDays(today, 30)}（原定`);

  await clerk.goto(page);
  await fillIn(clerk, "已完成", { 完成情况和依据: "封育区和 3 处坡面治理全部完成并验收。" });
  await expectDone(clerk, "proposal.fulfil");

  const id = /proposals\/([0-9a-f-]{36})/.exec(page)?.[1] ?? "";
  await office.goto(`/proposals/${id}/supplement`);
  await office.getByRole("textbox", { name: /^补充答复的原因/ }).fill("承诺事项已完成。");
  await office.getByRole("button", { name: "开始补充答复" }).click();
  await expectDone(office, "proposal.supplement");

  await press(clerk, { queue: "待送审", button: "写答复", title });
  await clerk.getByRole("textbox", { name: "第 1 段" }).fill("源头治理已全部完成，并通过验收。");
  await clerk.getByRole("radio", { name: /^A类|已经解决/ }).check();
  await clerk.getByRole("radio", { name: /^主动公开/ }).check();
  await clerk.getByRole("radio", { name: "全文公开" }).check();
  await clerk.getByRole("button", { name: "保存", exact: true }).click();
  await expect(clerk.getByText(/^已保存/)).toBeVisible();
  await clerk.getByRole("button", { name: "送审" }).click();
  await expect(clerk.getByText("已送审。")).toBeVisible();

  // The file of an archived item keeps its contents; the supplement does not reopen it.
  const desk = await signedIn(browser, "duchashi", baseURL);
  await desk.goto(`/proposals/${id}/catalogue`);
  await expect(desk.getByRole("heading", { name: "归档目录" })).toBeVisible();
  await expect(desk.getByRole("row").filter({ hasText: "答复函" }).first()).toContainText("区水利局");
  await expect(desk.getByText(/^归档号 \d{4}-/)).toBeVisible();
  for (const each of [clerk, office, desk]) await each.context().close();
});

test("季度回头看：看过的承诺记下结果，移到已查看，同一季度不再列出", async ({ browser, baseURL }) => {
  const looked = "12 处农村幸福院改造后投入使用";
  const desk = await signedIn(browser, "duchashi", baseURL);
  await desk.goto("/commitments/revisits");
  await expectNoViolation(desk);
  const row = desk.getByRole("row").filter({ hasText: looked });
  const form = await unfold(row, "回头看", `回头看：${looked.slice(0, 20)}`);
  await form.getByLabel("正在推进，能按时完成").check();
  await form.getByRole("textbox", { name: /^查看情况/ }).fill("到 3 处幸福院查看，设备已进场。");
  await form.getByRole("button", { name: "确认回头看" }).click();
  await expectDone(desk, "proposal.revisit");
  await expect(row).toHaveCount(0);
  await desk
    .getByRole("navigation", { name: "是否已查看" })
    .getByRole("link", { name: /^已查看/ })
    .click();
  await expect(desk.getByRole("row").filter({ hasText: looked })).toContainText("设备已进场");
  await desk.context().close();
});
