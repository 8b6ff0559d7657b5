// The registrar and the dispatcher at work, as their screens let them.
import { expect, type Page } from "@playwright/test";
import { expectDone, pick, press } from "./worklist";

export type NewItem = { title: string; body: string; lead: string };

/** 登记并提交审查: the asks are split out of the numbered text. */
export async function register(page: Page, { title, body, lead }: NewItem): Promise<void> {
  await page.goto("/worklist");
  await page.getByRole("link", { name: "收件与审查" }).click();
  await page.getByRole("link", { name: "登记", exact: true }).click();
  await pick(page, /^领衔提出人/, lead);
  await page.getByRole("textbox", { name: /^标题/ }).fill(title);
  await page.getByRole("textbox", { name: /^正文/ }).fill(body);
  await page.getByRole("button", { name: "按正文编号拆分" }).click();
  await page.getByLabel("同意全文公开").check();
  await page.getByLabel("确认标题、正文和附件均不涉密").check();
  await page.getByRole("button", { name: "登记并提交审查" }).click();
  await expectDone(page, "proposal.registerSubmitted");
}

/** 受理 with the next free number, which comes back. */
export async function admit(page: Page, title: string): Promise<string> {
  await press(page, { queue: "待审查", button: "审查", title });
  await page.getByRole("form", { name: "受理" }).getByRole("button", { name: "受理" }).click();
  await expectDone(page, "proposal.admit");
  const number = page.getByRole("heading", { level: 1 }).locator("span").first();
  await expect(number).toHaveText(/^建议 \d+$/);
  return (await number.textContent())?.replace("建议 ", "") ?? "";
}

export async function handOver(page: Page, title: string): Promise<void> {
  await press(page, { queue: "待移交", button: "移交", title });
  await page.getByRole("form", { name: "移交" }).getByRole("button", { name: "移交" }).click();
  await expectDone(page, "proposal.handOver");
}

export async function dispatch(page: Page, title: string, lead: string, assist: string): Promise<void> {
  await press(page, { queue: "待交办", button: "交办", title });
  await pick(page, /^主办单位/, lead);
  await pick(page, /^协办单位/, assist);
  await page.getByRole("button", { name: "交办", exact: true }).click();
  await expectDone(page, "dispatch");
}

/** 重新办理 of the answers that were rated 不满意. */
export async function rework(page: Page, title: string, reason: string): Promise<void> {
  await press(page, { queue: "不满意待重办", button: "重新办理", title });
  await page.getByText("重新办理", { exact: true }).and(page.locator("summary")).click();
  const form = page.getByRole("form", { name: "重新办理" });
  await form.getByRole("textbox", { name: /^理由/ }).fill(reason);
  await form.getByRole("button", { name: "确认重新办理" }).click();
  await expectDone(page, "proposal.rework");
}

export async function conclude(page: Page, title: string): Promise<void> {
  await press(page, { queue: "待办结", button: "确认办结", title });
  await expectDone(page, "proposal.conclude");
}

/** 公开: the 交办机构 reads the letter and lets it be published. */
export async function publish(page: Page, title: string): Promise<void> {
  await press(page, { queue: "待审公开", button: "审核公开", title });
  await page
    .getByRole("button", { name: /^公开 / })
    .first()
    .click();
  await expectDone(page, "reply.publish");
}

export async function archive(page: Page, title: string): Promise<void> {
  await press(page, { queue: "待归档", button: "归档", title });
  await expect(page.getByRole("textbox", { name: /^归档号/ })).not.toHaveValue("");
  await page.getByRole("button", { name: "确认归档" }).click();
  await expectDone(page, "proposal.archive");
}
