// The people of the undertaking unit at work, as their screens let them.
import { expect, type Page } from "@playwright/test";
import { expectDone, open, press } from "./worklist";

/** 签收, straight from the list. */
export async function acknowledge(page: Page, title: string): Promise<void> {
  await press(page, { queue: "待签收", button: "签收", title });
  await expectDone(page, "assignment.acknowledge");
}

export async function delegate(page: Page, title: string, section: string, handler: string): Promise<void> {
  await press(page, { queue: "待分解", button: "分解", title });
  const row = page.getByRole("group", { name: section });
  await row.getByLabel("分工").selectOption({ label: "主办科室" });
  const clerks = row.getByLabel("承办人");
  const clerk = await clerks.getByRole("option", { name: new RegExp(`^${handler}`) }).getAttribute("value");
  await clerks.selectOption(clerk);
  await page.getByRole("button", { name: "确认分解" }).click();
  await expectDone(page, "assignment.delegate");
}

export async function consult(page: Page, title: string, said: string): Promise<void> {
  await press(page, { queue: "待联系代表、委员", button: "记录面商", title });
  const form = page.getByRole("form", { name: "记录面商" });
  await form.getByLabel("办前").check();
  await form.getByLabel(/^方式/).selectOption({ label: "走访" });
  await form.getByRole("textbox", { name: /^代表（委员）意见/ }).fill(said);
  await form.getByRole("button", { name: "保存记录" }).click();
  await expectDone(page, "proposal.consult");
}

/** 免予提交: the lead unit does without the assist unit's opinion. */
export async function waive(page: Page, title: string, unit: string, reason: string): Promise<void> {
  await open(page, title, "承办");
  const row = page.getByRole("region", { name: unit });
  await row.locator("summary", { hasText: "更多" }).click();
  await row.getByRole("link", { name: "免予提交" }).click();
  await page.getByRole("textbox", { name: /^理由/ }).fill(reason);
  await page.getByRole("button", { name: /免予提交$/ }).click();
  await expectDone(page, "assignment.waive");
}

/** Writes one paragraph under every ask, chooses class and openness, and saves. */
export async function write(page: Page, answers: readonly string[], outcome: RegExp): Promise<void> {
  for (const [index, answer] of answers.entries()) {
    const ask = page.getByRole("region", { name: `诉求${"一二三四"[index]}` });
    await ask.getByRole("textbox", { name: /，标题$/ }).fill(`关于第 ${index + 1} 点建议`);
    await ask.getByRole("textbox", { name: /段$/ }).fill(answer);
  }
  await page.getByRole("radio", { name: outcome }).check();
  await page.getByRole("radio", { name: /^主动公开/ }).check();
  await page.getByRole("radio", { name: "全文公开" }).check();
  await page.getByRole("button", { name: "保存", exact: true }).click();
  await expect(page.getByText(/^已保存/)).toBeVisible();
}

/** 承诺事项 of the letter in work: class B needs one. */
export async function promise(page: Page, text: string, dueOn: string): Promise<void> {
  const ledger = page.getByRole("region", { name: "承诺事项" });
  const form = ledger.getByRole("form", { name: "登记承诺事项" });
  if (!(await form.isVisible())) await ledger.getByText("登记一项承诺").click();
  await form.getByRole("textbox", { name: /^承诺事项/ }).fill(text);
  await form.getByLabel(/^完成时限/).fill(dueOn);
  await form.getByRole("button", { name: "登记" }).click();
  await expect(ledger.getByRole("listitem").filter({ hasText: text })).toContainText(`${dueOn} 前完成`);
}

/** Changes the words of the answer to one ask. */
export async function mend(page: Page, ask: string, answer: string): Promise<void> {
  await page.getByRole("region", { name: ask }).getByRole("textbox", { name: /段$/ }).fill(answer);
}

export async function submit(page: Page): Promise<void> {
  await page.getByRole("button", { name: "送审" }).click();
  await page.waitForURL((url) => !url.pathname.startsWith("/draft/"));
}

/** 通过 or 签发; `words` stand on the button. */
export async function pass(
  page: Page,
  title: string,
  queue: "待审核" | "待签发",
  words: RegExp,
): Promise<void> {
  await press(page, { queue, button: queue === "待审核" ? "审核" : "签发", title });
  await page.getByRole("button", { name: words }).first().click();
  if (queue === "待签发")
    await page
      .getByRole("dialog", { name: "确认签发" })
      .getByRole("button", { name: /^确认签发/ })
      .click();
  await page.waitForURL((url) => url.searchParams.has("done"));
}

export async function sendBack(page: Page, title: string, reason: string): Promise<void> {
  await press(page, { queue: "待审核", button: "审核", title });
  await page.getByRole("button", { name: "退回修改" }).first().click();
  const dialog = page.getByRole("dialog", { name: "退回修改" });
  await dialog.getByRole("textbox", { name: /^退回意见/ }).fill(reason);
  await dialog.getByRole("button", { name: "确认退回" }).click();
  await page.waitForURL((url) => url.searchParams.get("done") === "reply.sendBack");
}

const scan = {
  name: "答复函（盖章件）.pdf",
  mimeType: "application/pdf",
  buffer: Buffer.from(
    "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n",
  ),
};

/** 印发 with the sealed scan; everyone gets it in person on `on`. */
export async function issue(page: Page, title: string, on: string): Promise<void> {
  await press(page, { queue: "待印发", button: "印发", title });
  await page.getByLabel(/^盖章扫描件/).setInputFiles(scan);
  await page.getByLabel("全部按此方式送达").selectOption({ label: "当面送达" });
  await page.getByLabel("全部按此日期送达").fill(on);
  await page.getByRole("button", { name: "确认印发" }).click();
  await expectDone(page, "reply.issue");
}
