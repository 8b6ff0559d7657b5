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

test("the sample letter follows what the office types, and the look is kept when it is saved", async ({
  browser,
  baseURL,
}) => {
  const page = await signedIn(browser, "xieban", baseURL);
  await page.goto("/settings/our-unit?kind=supplement");
  const sample = page.getByRole("complementary", { name: "信函样张" }).locator(".printed-page").first();
  const picture = () => sample.evaluate((sheet) => sheet.style.backgroundImage);
  await expect(sample).toBeVisible();
  const before = await picture();
  const form = page.getByRole("form", { name: "信函样式" });
  const drawn = page.waitForResponse(
    (response) => response.url().endsWith("/api/letters/sample") && response.ok(),
  );
  await form.getByRole("textbox", { name: "发文机关标志" }).fill("周村区教体局");
  expect((await drawn).request().postDataJSON()).toMatchObject({ letterhead: "周村区教体局" });
  await expect.poll(picture).not.toBe(before);

  await form.getByRole("textbox", { name: "发文机关标志" }).fill("周村区教育和体育局文件");
  await form.getByRole("button", { name: "保存信函样式" }).click();
  await expect(form.getByText("不加“文件”二字（GB/T 9704—2012 第 10.1 条）").first()).toBeVisible();
  await form.getByRole("textbox", { name: "发文机关标志" }).fill("周村区教育和体育局");
  await form
    .getByRole("combobox", { name: "联系方式" })
    .selectOption({ label: "分行列承办负责人、承办人及联系电话" });
  await form.getByRole("button", { name: "保存信函样式" }).click();
  await expect(page.getByText("已保存，从下一件签发的复文起照此印制")).toBeVisible();
  await page.reload();
  await expect(form.getByRole("combobox", { name: "联系方式" })).toHaveValue("head");
  await page.context().close();
});

test("on a phone a link leads to the sample, and back to the field one was at", async ({
  browser,
  baseURL,
}) => {
  const page = await signedIn(browser, "xieban", baseURL);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto("/settings/our-unit?kind=supplement");
  const sample = page.getByRole("complementary", { name: "信函样张" }).locator(".printed-page").first();
  await expect(sample).toBeVisible();
  const field = page.getByRole("textbox", { name: "结束语" });
  await field.scrollIntoViewIfNeeded();
  await expect(sample).not.toBeInViewport();
  await page.getByRole("link", { name: "查看样张" }).click();
  await expect(sample).toBeInViewport({ ratio: 0.9 });
  await page.getByRole("button", { name: "返回填写" }).click();
  await expect(field).toBeInViewport();
  await page.context().close();
});

test("nobody but the office of the unit opens its settings", async ({ browser, baseURL }) => {
  for (const login of ["juzhang", "chengban", "duchashi"]) {
    const page = await signedIn(browser, login, baseURL);
    await page.goto("/notices");
    expect((await page.request.get("/settings/our-unit")).status(), login).toBe(404);
    const posted = await page.request.post("/api/letters/sample", { data: { kind: "answer" } });
    expect(posted.status(), login).toBe(404);
    await page.context().close();
  }
});
