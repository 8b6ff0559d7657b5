import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { admit, handOver, register } from "./support/offices";
import { signedIn } from "./support/sign-in";
import { expectDone, open, pick } from "./support/worklist";

test.describe.configure({ timeout: 240_000 });

async function expectNoViolation(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" ")}`)).toEqual([]);
}

test("an item is planned, dispatched, contested, given to another unit and split among its sections", async ({
  browser,
  baseURL,
}) => {
  const title = `关于开放${Date.now()}号民俗展馆夜场的建议`;
  const body = "展馆下班时间早，游客多有不便。\n建议：\n一、延长周末开放时间。\n二、开通夜间接驳车。";
  const registrar = await signedIn(browser, "dengji", baseURL);
  await register(registrar, { title, body, lead: "赵文澜" });
  await admit(registrar, title);
  await handOver(registrar, title);

  const desk = await signedIn(browser, "duchashi", baseURL);
  const found = `/dispatch?q=${encodeURIComponent(title)}`;
  await desk.goto(found);
  await expectNoViolation(desk);
  const row = desk.getByRole("row").filter({ hasText: title });
  await expect(row).toContainText("请选主办单位");
  await row.getByRole("button", { name: /^\d{4}-\d{2}-\d{2}$/ }).hover();
  await expect(row.getByText(/交办 \d{4}-\d{2}-\d{2} 起 3 个月 → /)).toBeVisible();

  // By keyboard: down to the row, Enter opens the planning.
  await desk.mouse.move(0, 0);
  await desk.keyboard.press("j");
  await desk.keyboard.press("Enter");
  await expect(desk.getByRole("form", { name: "拟办" })).toBeVisible();
  await expectNoViolation(desk);
  await pick(desk, /^主办单位/, "区文旅局");
  await pick(desk, /^协办单位/, "区交通局");
  await desk.getByRole("button", { name: "保存拟办" }).click();
  await expectDone(desk, "plan");

  await desk.goto(`${found}&tab=planned`);
  await expect(row).toContainText("区文旅局");
  await desk.getByRole("button", { name: /^交办选中/ }).click();
  await expect(desk.locator("[data-answer]")).toContainText("请先在左侧勾选");
  await row.getByRole("checkbox").check();
  await desk.getByRole("button", { name: "交办选中的 1 件" }).click();
  await expect(desk.getByText("已办理 1 件")).toBeVisible();

  const culture = await signedIn(browser, "lianluo", baseURL);
  await culture.goto("/worklist");
  await open(culture, title, "承办");
  const own = culture.getByRole("region", { name: "周村区文化和旅游局" });
  await expect(own).toContainText("待签收");
  await expectNoViolation(culture);
  await own.getByRole("button", { name: "签收", exact: true }).click();
  await expectDone(culture, "assignment.acknowledge");

  const leader = await signedIn(browser, "juzhang", baseURL);
  await leader.goto(culture.url());
  const hisRow = leader.getByRole("region", { name: "周村区文化和旅游局" });
  await hisRow.getByText("更多", { exact: true }).click();
  await hisRow.getByRole("link", { name: "申请退办", exact: true }).click();
  await expect(leader.getByText(/最迟 \d{4}-\d{2}-\d{2} 提出/)).toBeVisible();
  await expectNoViolation(leader);
  await leader.getByRole("textbox", { name: /^理由/ }).fill("夜间经营由商务部门主管。");
  await leader.getByRole("textbox", { name: /^法定职责依据/ }).fill("区商务局“三定”规定第三条。");
  await pick(leader, /^建议承办单位/, "区商务局");
  await leader.getByRole("button", { name: "提出退办申请" }).click();
  await expectDone(leader, "assignment.contest");

  await desk.goto("/dispatch/contests");
  await expectNoViolation(desk);
  const contest = desk.locator("main section").filter({ hasText: title });
  await expect(contest).toContainText("区商务局“三定”规定第三条。");
  const ruling = contest.getByRole("form", { name: "周村区文化和旅游局改办" });
  await ruling.getByRole("textbox", { name: /^理由/ }).fill("按职责分工，由商务部门承办。");
  await ruling.getByRole("button", { name: "改办" }).click();
  await expectDone(desk, "assignment.reassign");
  await expect(desk.getByRole("link", { name: title })).toHaveCount(0);

  const commerce = await signedIn(browser, "shangwu", baseURL);
  await commerce.goto("/worklist");
  await open(commerce, title, "承办");
  const next = commerce.getByRole("region", { name: "周村区商务局" });
  await next.getByRole("button", { name: "签收", exact: true }).click();
  await expectDone(commerce, "assignment.acknowledge");
  await next.getByRole("link", { name: "分解到科室" }).click();
  const form = commerce.getByRole("form", { name: "分解到科室" });
  await expect(form).toBeVisible();
  await expect(commerce).toHaveTitle(/./);
  await expectNoViolation(commerce);
  await form.getByRole("button", { name: "确认分解" }).click();
  await expect(commerce.locator("[data-answer]")).toContainText("请至少选择一个科室");
  await form.getByLabel("分工").nth(1).selectOption({ label: "主办科室" });
  await form.getByRole("button", { name: "确认分解" }).click();
  await expectDone(commerce, "assignment.delegate");
  await expect(next.getByRole("button", { name: /^内部时限 / })).toBeVisible();
});

test("nobody but the dispatcher finds the dispatch desk", async ({ browser, baseURL }) => {
  for (const login of ["lianluo", "dengji", "daibiao"]) {
    const page = await signedIn(browser, login, baseURL);
    for (const path of ["/dispatch", "/dispatch/contests", "/dispatch/notice"]) {
      const answer = await page.goto(path);
      expect([login, path, answer?.status()]).toEqual([login, path, 404]);
    }
    await page.context().close();
  }
});
