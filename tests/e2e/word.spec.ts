import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { expect, test } from "@playwright/test";
import { Document, Packer, Paragraph } from "docx";
import { ZipFile } from "yazl";
import { signedIn } from "./support/sign-in";
import { expectDone } from "./support/worklist";

async function docx(title: string, signer: string): Promise<Buffer> {
  const lines = [
    title,
    `提出人：${signer}`,
    "一、情况",
    "学校门口没有人行横道，接送时段车多人多。",
    "二、建议",
    "1.施划人行横道。",
    "2.增设减速标志。",
  ];
  const children = lines.map((text) => new Paragraph(text));
  return Packer.toBuffer(new Document({ sections: [{ children }] }));
}

async function zipped(files: Record<string, Buffer>): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, bytes] of Object.entries(files))
    zip.addReadStreamLazy(name, { mtime: new Date() }, (give) => give(null, Readable.from([bytes])));
  zip.end();
  return buffer(zip.outputStream);
}

test("压缩包里的两份 Word 逐份核对：一份登记，一份删除，原件成为附件", async ({ browser, baseURL }) => {
  const mark = Date.now();
  const title = `关于在${mark}号学校门口施划人行横道的建议`;
  const page = await signedIn(browser, "dengji", baseURL);
  await page.goto("/proposals/new");
  await page.getByRole("link", { name: "从 Word 读入" }).click();
  const zip = await zipped({
    [`一${mark}.docx`]: await docx(title, "赵文澜"),
    [`二${mark}.docx`]: await docx(`关于${mark}号路口的建议`, "查无此人"),
    [`三${mark}.docx`]: Buffer.from("坏了的文件"),
  });
  await page
    .getByLabel(/^Word 文件或压缩包/)
    .setInputFiles({ name: "代表建议.zip", mimeType: "application/zip", buffer: zip });
  await page.getByRole("button", { name: "读入", exact: true }).click();
  await expect(page.locator("[data-answer]")).toContainText(`三${mark}.docx`);

  const other = page.getByRole("row").filter({ hasText: `二${mark}.docx` });
  await expect(other).toContainText("查无此人");
  await page.getByRole("link", { name: `核对并登记一${mark}.docx` }).click();
  await expect(page.getByText("由「一")).toBeVisible();
  await expect(page.getByRole("textbox", { name: /^标题/ })).toHaveValue(title);
  await expect(page.getByRole("textbox", { name: /^正文/ })).toHaveValue(/接送时段车多人多/);
  await expect(page.getByLabel("第 2 点诉求")).toHaveValue(/增设减速标志/);
  await page.getByLabel("同意全文公开").check();
  await page.getByLabel("确认标题、正文和附件均不涉密").check();
  await page.getByRole("button", { name: "登记并提交审查" }).click();
  await expectDone(page, "proposal.registerSubmitted");
  // Back to those that still wait.
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("从 Word 读入");
  await expect(page.getByRole("row").filter({ hasText: `一${mark}.docx` })).toHaveCount(0);
  await other.getByRole("button", { name: "删除" }).click();
  await expect(other).toHaveCount(0);

  await page.goto(`/proposals?q=${encodeURIComponent(title)}`);
  await page.getByRole("link", { name: title }).first().click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(title);
  await expect(page.getByRole("main")).toContainText("赵文澜");
  await expect(page.getByRole("main")).toContainText(`一${mark}.docx`);
  await page.context().close();
});
