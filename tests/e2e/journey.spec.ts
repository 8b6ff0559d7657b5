// One item from 登记 to 归档, played by everyone whose hands it passes through, each pressing what the worklist offers.
import { expect, type Page, test } from "@playwright/test";
import { addDays, dayOf } from "@/lib/calendar/day";
import * as bureau from "./support/bureau";
import * as offices from "./support/offices";
import { signedIn } from "./support/sign-in";
import { expectDone, open, press, waitsFor } from "./support/worklist";

const title = `关于建设大街红色旅游第${Date.now() % 1_000_000}号研学线路的建议`;
const body =
  "我区红色资源丰富，但线路分散。建议：\n一、统筹编制红色研学线路规划。\n二、将研学线路纳入中小学实践课程。";
const [lead, assist] = ["周村区文化和旅游局", "周村区教育和体育局"];
const today = dayOf(new Date());

test.use({ actionTimeout: 30_000, navigationTimeout: 30_000 });

test("an item is carried from registration to the archive", async ({ browser, baseURL }) => {
  test.setTimeout(600_000);
  const pages = new Map<string, Page>();
  /** The browser of one person, signed in once. */
  const as = async (login: string): Promise<Page> => {
    const page = pages.get(login) ?? (await signedIn(browser, login, baseURL));
    pages.set(login, page);
    return page;
  };

  const number = await test.step("registered, taken up, handed over", async () => {
    const registrar = await as("dengji");
    await offices.register(registrar, { title, body, lead: "赵文澜" });
    const given = await offices.admit(registrar, title);
    await offices.handOver(registrar, title);
    return given;
  });

  await test.step("dispatched, acknowledged, given to a clerk", async () => {
    await offices.dispatch(await as("duchashi"), title, lead, assist);
    await bureau.acknowledge(await as("xieban"), title);
    const coordinator = await as("lianluo");
    await bureau.acknowledge(coordinator, title);
    await bureau.delegate(coordinator, title, "文物保护与资源开发科", "夏佳宁");
  });

  await test.step("the deputy is visited, the answer is written and submitted", async () => {
    const clerk = await as("chengban");
    await bureau.consult(clerk, title, "希望年内先开通一条示范线路。");
    await press(clerk, { queue: "待起草", button: "起草", title });
    const answers = ["我局已启动红色研学线路规划编制。", "区教体局已将研学线路列入实践课程目录。"];
    await bureau.write(clerk, answers, /^B类/);
    await bureau.promise(clerk, "编制完成红色研学线路规划", addDays(today, 60));
    await bureau.waive(await as("lianluo"), title, assist, "课程安排已当面商定，不再另行出具意见。");
    await clerk.reload();
    await bureau.submit(clerk);
  });

  await test.step("the head passes, the deputy leader sends back, the clerk mends, the leader signs", async () => {
    await bureau.pass(await as("kezhang"), title, "待审核", /^通过，送分管领导/);
    await bureau.sendBack(await as("fenguan"), title, "请写明示范线路何时开通。");
    expect(await waitsFor(await as("fenguan"), title)).toBe(false);
    const clerk = await as("chengban");
    await press(clerk, { queue: "待送审", button: "写答复", title });
    await expect(clerk.getByText("请写明示范线路何时开通。").first()).toBeVisible();
    await bureau.mend(clerk, "诉求一", "我局已启动规划编制，示范线路两个月内开通。");
    await bureau.submit(clerk);
    await review(as);
  });

  await test.step("issued, read and found wanting", async () => {
    await bureau.issue(await as("lianluo"), title, today);
    await rate(await as("daibiao"), "示范线路两个月内开通", "不满意", "没有写明线路走向。");
  });

  await test.step("handled again, answered again, rated well", async () => {
    await offices.rework(await as("dengji"), title, "请补充线路走向和开通时间。");
    const clerk = await as("chengban");
    // The new text starts as a copy of the old one.
    await press(clerk, { queue: "待送审", button: "写答复", title });
    await bureau.mend(clerk, "诉求一", "示范线路自区博物馆至革命纪念馆，全长六公里，两个月内开通。");
    await bureau.promise(clerk, "开通红色研学示范线路", addDays(today, 60));
    await bureau.submit(clerk);
    await review(as);
    await bureau.issue(await as("lianluo"), title, today);
    await rate(await as("daibiao"), "示范线路自区博物馆至革命纪念馆", "满意", "");
  });

  await test.step("concluded, published and archived; nothing waits for anybody", async () => {
    const registrar = await as("dengji");
    await offices.conclude(registrar, title);
    const coordinator = await as("lianluo");
    await press(coordinator, { queue: "待报请公开", button: "报请公开", title });
    await expectDone(coordinator, "reply.proposePublication");
    await offices.publish(await as("duchashi"), title);
    await offices.archive(registrar, title);
    for (const login of ["dengji", "duchashi", "chengban", "kezhang", "fenguan", "juzhang"]) {
      expect(await waitsFor(await as(login), title), login).toBe(false);
    }
  });

  await test.step("the timeline tells it all, and the record is sound", async () => {
    const registrar = await as("dengji");
    await open(registrar, title, "全程");
    const story = registrar.getByRole("main");
    for (const words of [
      "登记",
      "受理",
      "移交",
      "交办",
      "签收",
      "印发",
      "不满意",
      "重新办理",
      "办结",
      "归档",
    ]) {
      await expect(story.getByRole("listitem").filter({ hasText: words }).first()).toBeVisible();
    }
    const auditor = await as("shenji");
    await auditor.goto("/audit");
    await auditor.getByLabel("件的编号").fill(number);
    await auditor.getByRole("button", { name: "核验" }).click();
    await expect(auditor.getByText("全部完整，未被改动").first()).toBeVisible();
  });

  for (const page of pages.values()) await page.context().close();
});

/** 科室负责人, 分管领导 and 主要领导 in their order. */
async function review(as: (login: string) => Promise<Page>): Promise<void> {
  await bureau.pass(await as("kezhang"), title, "待审核", /^通过，送分管领导/);
  await bureau.pass(await as("fenguan"), title, "待审核", /^通过，送主要领导/);
  await bureau.pass(await as("juzhang"), title, "待签发", /^签发/);
}

/** The deputy reads the letter on the own page and says what it is worth. */
async function rate(page: Page, letter: string, level: "满意" | "不满意", remark: string): Promise<void> {
  await page.goto("/my");
  await page.getByRole("link", { name: title }).first().click();
  await expect(page.getByText(letter).first()).toBeVisible();
  const form = page.getByRole("form", { name: /^对.*答复的评价$/ });
  await form.getByLabel("已收到", { exact: true }).check();
  for (const group of await form.getByRole("group").all()) {
    const choice = group.getByRole("radio", { name: level, exact: true });
    if ((await choice.count()) > 0) await choice.check();
  }
  await form.getByRole("textbox", { name: "意见（转承办单位）" }).fill(remark);
  await form.getByRole("button", { name: "提交评价" }).click();
  await expectDone(page, "proposal.rate");
}
