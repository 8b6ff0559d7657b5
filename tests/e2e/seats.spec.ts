import { expect, test } from "@playwright/test";
import { signedIn } from "./support/sign-in";

test("粘贴的名册有错的一行说明在哪，改好以后先预览、再写入", async ({ browser, baseURL }) => {
  const number = `9${Date.now() % 100_000}`;
  const page = await signedIn(browser, "dengji", baseURL);
  await page.goto("/settings/terms");
  await page.getByRole("table", { name: "届" }).getByRole("link").first().click();
  const held = page.getByRole("navigation", { name: "席位" }).getByRole("link", { name: /^在任/ });
  const before = await held.textContent();
  await page.getByRole("link", { name: "导入名册" }).click();
  const text = page.getByRole("textbox", { name: /粘贴在这里/ });
  const lines = (mail: string) =>
    ["姓名\t证号\t代表团\t电子邮箱", `苏试\t${number}\t城北路代表团\t${mail}`].join("\n");
  await text.fill(lines("su.example"));
  await page.getByRole("button", { name: "核对并预览" }).click();
  await expect(page.locator("[data-answer]")).toContainText("第 2 行：“su.example”不是有效的电子邮箱");
  await expect(text).toHaveValue(lines("su.example"));

  await text.fill(lines("su@example.gov.cn"));
  await page.getByRole("button", { name: "核对并预览" }).click();
  const preview = page.getByRole("table", { name: "将写入的席位" });
  await expect(preview.getByRole("row").filter({ hasText: "苏试" })).toContainText("新任");
  await page.getByRole("button", { name: "确认导入" }).click();
  await expect(page.getByRole("status").filter({ hasText: /已/ }).first()).toBeVisible();
  expect(await held.textContent()).not.toBe(before);
  await page.getByRole("searchbox").last().fill(number);
  await page.getByRole("searchbox").last().press("Enter");
  await expect(page.getByRole("row").filter({ hasText: number })).toContainText("su@example.gov.cn");
  await page.context().close();
});
