import AxeBuilder from "@axe-core/playwright";
import { type Browser, expect, type Page, test } from "@playwright/test";
import { signedIn } from "./support/sign-in";

async function expectNoViolation(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" ")}`)).toEqual([]);
}

const saved = (page: Page) => expect(page.locator("[data-saving=clean]")).toBeVisible({ timeout: 20_000 });

/** The letter this handler is to write, found where the handler finds it. */
async function firstDraft(page: Page): Promise<string> {
  await page.goto("/worklist");
  const link = page.locator("a[href^='/draft/']").first();
  const href = await link.getAttribute("href");
  if (!href) throw new Error("the demo gives this handler nothing to draft");
  return href;
}

async function pressAndLeave(page: Page, name: string | RegExp, path: string): Promise<void> {
  await page.getByRole("button", { name }).first().click();
  await page.waitForURL((url) => !url.pathname.startsWith(path));
}

async function asPerson(browser: Browser, login: string, baseURL: string | undefined, path: string) {
  const page = await signedIn(browser, login, baseURL);
  await page.goto(path);
  return page;
}

test("a draft is nobody else's to open, by any address", async ({ browser, baseURL }) => {
  const drafter = await signedIn(browser, "wlj-3.handler", baseURL);
  const path = await firstDraft(drafter);
  expect((await drafter.request.get(path)).status()).toBe(200);
  for (const login of ["xieban", "duchashi", "daibiao"]) {
    const other = await signedIn(browser, login, baseURL);
    await other.goto("/notices");
    for (const one of [path, path.replace("/draft/", "/review/")]) {
      expect((await other.request.get(one)).status(), `${login} ${one}`).toBe(404);
    }
    await other.context().close();
  }
  await drafter.context().close();
});

test("a letter goes from the keyboard of its drafter through review and 签发 to its readers", async ({
  browser,
  baseURL,
}) => {
  test.setTimeout(240_000);
  const words = `已完成第${Date.now()}号整改清单`;
  const drafter = await signedIn(browser, "wlj-3.handler", baseURL);
  const path = await firstDraft(drafter);
  await drafter.goto(path);
  await expectNoViolation(drafter);

  // By keyboard alone: into the paragraph, write, add one more below it, save.
  const second = drafter.getByLabel("第 2 段", { exact: true });
  await second.focus();
  await drafter.keyboard.press("ControlOrMeta+End");
  await drafter.keyboard.type(`${words}。`);
  await drafter.keyboard.press("ControlOrMeta+Enter");
  await expect(drafter.getByLabel("第 3 段", { exact: true })).toBeFocused();
  await drafter.keyboard.type("此项诉求仍在正在研究。");
  await expect(drafter.locator(".letter")).toContainText(words);
  await expect(drafter.getByText("“正在研究”未说明做什么")).toBeVisible();
  await saved(drafter);
  await drafter.reload();
  await expect(second).toHaveValue(new RegExp(words));

  // 送审 says what is missing, keeps the text, and passes once it is there.
  drafter.on("dialog", (dialog) => void dialog.accept());
  await drafter.getByRole("button", { name: "删除第 3 段" }).click();
  const heading = await second.inputValue();
  await second.fill("");
  await drafter.getByRole("button", { name: "送审" }).click();
  await expect(drafter.getByText("点诉求没有答复").first()).toBeVisible();
  await second.fill(heading);
  await saved(drafter);
  await drafter.getByRole("button", { name: "送审" }).click();
  await expect(drafter.getByText("已送审。")).toBeVisible();
  await expectNoViolation(drafter);

  // 科室负责人 sends it back at a paragraph; the drafter reads why and sends it up again.
  const review = path.replace("/draft/", "/review/");
  const head = await asPerson(browser, "wlj-3.sectionhead", baseURL, review);
  await head.getByRole("button", { name: "退回修改" }).click();
  const dialog = head.getByRole("dialog");
  await dialog.getByLabel("哪一段").selectOption({ index: 2 });
  await dialog.getByLabel("退回意见").fill("请写明整改完成的时间。");
  await dialog.getByRole("button", { name: "确认退回" }).click();
  await head.waitForURL((url) => !url.pathname.startsWith(review));
  await drafter.goto(path);
  await expect(drafter.getByText("请写明整改完成的时间。")).toBeVisible();
  await drafter.getByLabel("第 2 段", { exact: true }).fill(`${heading}整改已于上月完成。`);
  await saved(drafter);
  await drafter.getByRole("button", { name: "送审" }).click();
  await expect(drafter.getByText("已送审。")).toBeVisible();
  await head.goto(review);
  await expect(head.locator("ins").first()).toBeVisible();
  await expectNoViolation(head);
  await pressAndLeave(head, /^通过/, review);

  // 分管领导 corrects a paragraph and passes; 主要领导 signs; the number is taken.
  const deputy = await asPerson(browser, "wlj.deputyleader.2", baseURL, `${review}/correct`);
  await deputy.locator("textarea").nth(1).fill(`${heading}整改已于10月完成。`);
  await deputy.getByRole("button", { name: "保存为新的一版" }).click();
  await deputy.waitForURL((url) => url.pathname === review);
  await pressAndLeave(deputy, /^通过/, review);
  const leader = await asPerson(browser, "juzhang", baseURL, review);
  await expect(leader.locator(".letter")).toContainText("整改已于10月完成");
  // 签发 asks once more and says what is signed; P opens the question, P again signs.
  const question = leader.getByRole("dialog", { name: "确认签发" });
  await expect(async () => {
    // Until the page's script is there the key does nothing; once the question stands open it would sign.
    if (!(await question.isVisible())) await leader.keyboard.press("p");
    await expect(question).toBeVisible({ timeout: 2000 });
  }).toPass();
  await expect(question).toContainText("签发时取号");
  await expect(question).toContainText("结果类别");
  await leader.keyboard.press("p");
  await leader.waitForURL((url) => !url.pathname.startsWith(review));

  // 联络员 issues it with the sealed scan; whoever reads the tab finds it with its number.
  const coordinator = await signedIn(browser, "lianluo", baseURL);
  await drafter.goto(path);
  await coordinator.goto(new URL(drafter.url()).pathname);
  await coordinator.getByRole("main").getByRole("link", { name: "印发" }).last().click();
  await expect(coordinator.getByRole("heading", { name: "印发答复函" })).toBeVisible();
  await expectNoViolation(coordinator);
  await coordinator.getByRole("button", { name: "确认印发" }).click();
  await expect(coordinator.getByText("请上传盖章扫描件").first()).toBeVisible();
  await coordinator.getByLabel(/^盖章扫描件/).setInputFiles({
    name: "答复函盖章件.pdf",
    mimeType: "application/pdf",
    buffer: Buffer.from("%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n"),
  });
  await coordinator.getByLabel("全部按此方式送达").selectOption("in_person");
  await coordinator.getByRole("button", { name: "确认印发" }).click();
  await expect(coordinator.getByText("已印发。")).toBeVisible();
  await expect(coordinator.getByRole("link", { name: "下载盖章件" }).first()).toBeVisible();
  await expectNoViolation(coordinator);
  for (const page of [drafter, head, deputy, leader, coordinator]) await page.context().close();
});
