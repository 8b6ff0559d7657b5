// Calendar and rules in the browser: a notice with a slip is answered by its line, a right one is previewed and taken in;
// a rule changed with its reason stands in the history and leaves running clocks alone.
import { expect, test } from "@playwright/test";
import { signedIn } from "./support/sign-in";

const notice = `日期,类型,名称
2027-01-01至2027-01-03,休息,元旦
2027-02-05至2027-02-11,休息,春节
2027-02-20,上班,春节
2027-04-03至2027-04-05,休息,清明
2027-05-01至2027-05-05,休息,劳动节
2027-06-09,休息,端午
2027-09-15,休息,中秋
2027-10-01至2027-10-07,休息,国庆节`;

test("交办机构导入放假安排：有误的逐行说明，核对后预览，确认后不再是预估", async ({ browser, baseURL }) => {
  const page = await signedIn(browser, "duchashi", baseURL);
  await page.goto("/settings/calendar?year=2027");
  await expect(page.getByText("放假调休安排尚未公布")).toBeVisible();
  await page.getByRole("link", { name: "导入放假安排" }).click();
  const pasted = page.getByLabel("或者粘贴内容");
  await pasted.fill(`${notice}\n2027-03-03,上班,春节`);
  await page.getByRole("button", { name: "核对并预览" }).click();
  const slip = page.getByRole("alert").first();
  await expect(slip).toContainText("第 10 行：2027-03-03 不是周末");
  // What was typed stays, to be put right.
  await expect(pasted).toHaveValue(/2027-03-03/);
  await pasted.fill(notice);
  await page.getByRole("button", { name: "核对并预览" }).click();
  await page.waitForURL(/notice=/);
  await expect(page.getByText(/^2027 年，共 28 天/)).toBeVisible();
  await expect(page.getByRole("row", { name: /2027-02-20.*上班/ })).toBeVisible();
  await page.getByRole("button", { name: "导入 2027 年放假安排" }).click();
  await expect(page.getByText("放假安排已导入，该年不再是预估。")).toBeVisible();
  await expect(page.getByText("已公布", { exact: true })).toBeVisible();
  await page.context().close();
});

test("登记机构修改一项期限：不写原因的不存，存了成为新的一版，承办单位看不到这一页", async ({
  browser,
  baseURL,
}) => {
  const page = await signedIn(browser, "dengji", baseURL);
  await page.goto("/settings/meetings");
  await page
    .getByRole("link", { name: /人大.*会议/ })
    .first()
    .click();
  await page.getByRole("link", { name: "期限", exact: true }).click();
  await page.getByLabel("协办意见重提：数值").fill("6");
  await page.getByRole("button", { name: "保存为新的一版" }).click();
  await expect(page.getByRole("alert").first()).toContainText("修改原因");
  await page.getByLabel("修改原因").fill("按区人大常委会办理办法");
  await page.getByRole("button", { name: "保存为新的一版" }).click();
  await expect(page.getByText("已保存为新的一版")).toBeVisible();
  const history = page.getByRole("region").or(page.locator("section")).filter({ hasText: "修改记录" }).last();
  await expect(history).toContainText("按区人大常委会办理办法");
  await expect(history).toContainText("6 个工作日");
  const address = page.url();
  await page.context().close();
  const bureau = await signedIn(browser, "lianluo", baseURL);
  expect((await bureau.goto(address))?.status()).toBe(404);
  await bureau.context().close();
});
