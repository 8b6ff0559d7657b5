// What happens between the 督查室 and the units after 交办: the branches that the straight path does not take.
import { expect, type Page, test } from "@playwright/test";
import { openUnits, pressAct, unitCard } from "./support/items";
import { signedIn } from "./support/sign-in";
import { expectDone, pick, press, waitsFor } from "./support/worklist";

test.describe.configure({ timeout: 180_000 });

const form = {
  name: "退办申请表.pdf",
  mimeType: "application/pdf",
  buffer: Buffer.from("%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n"),
};

test("多件一次交办：选定单位的交办出去，没有选定的逐件说明原因，留在原处", async ({ browser, baseURL }) => {
  const planned = "关于农贸市场食用农产品完善溯源的建议";
  const unplanned = "关于推进产城融合发展，盘活园区闲置土地资源的建议";
  const desk = await signedIn(browser, "duchashi", baseURL);
  await desk.goto("/dispatch?size=500");
  const line = (title: string) =>
    desk.getByRole("row").filter({ has: desk.getByRole("link", { name: title, exact: true }) });
  for (const title of [planned, unplanned]) await line(title).getByRole("checkbox").check();
  await desk.getByRole("button", { name: "交办选中的 2 件" }).click();
  await expect(desk.getByText("已办理 1 件，1 件没有办理")).toBeVisible();
  await expect(desk.locator("[data-answer]")).toContainText(/请先|主办单位/);
  await expect(line(planned)).toHaveCount(0);
  await expect(line(unplanned)).toBeVisible();
  const unit = await signedIn(browser, "scj.coordinator", baseURL);
  expect(await waitsFor(unit, planned)).toBe(true);
  for (const page of [desk, unit]) await page.context().close();
});

test("调整承办单位：主办与协办对调，提出人和两家单位看到的都是新的分工", async ({ browser, baseURL }) => {
  const title = "关于加快推进托育工作、创建婴幼儿照护服务示范区的提案";
  const desk = await signedIn(browser, "duchashi", baseURL);
  const id = await openUnits(desk, title);
  await desk.goto(`/dispatch/${id}/adjust`);
  await pick(desk, /^主办单位/, "区教体局");
  await desk.getByRole("button", { name: /^去掉.*教/ }).click();
  await pick(desk, /^协办单位/, "区卫健局");
  await desk.getByRole("button", { name: "确认调整" }).click();
  await expect(desk.locator("[data-answer]")).toContainText("调整理由");
  await desk.getByRole("textbox", { name: /^调整理由/ }).fill("托育机构由教育部门牵头管理。");
  await desk.getByRole("button", { name: "确认调整" }).click();
  await expectDone(desk, "proposal.adjust");
  // The rows that ended stay below as they were.
  const inForce = (name: string) => unitCard(desk, name).filter({ hasNotText: "已收回" });
  await expect(inForce("周村区教育和体育局")).toContainText("主办");
  await expect(inForce("周村区卫生健康局")).toContainText("协办");
  await desk.context().close();
});

async function contestByForm(page: Page, card: string): Promise<void> {
  await pressAct(unitCard(page, card), "申请退办（附盖章申请表）");
  const contest = page.getByRole("form", { name: "申请退办（附盖章申请表）" });
  await contest.getByRole("textbox", { name: /^理由/ }).fill("路灯管护已划转综合行政执法部门。");
  await contest.getByRole("textbox", { name: /^法定职责依据/ }).fill("区综合行政执法局“三定”规定第四条。");
  await contest.getByRole("combobox", { name: /^建议承办单位/ }).fill("区综合执法局");
  await contest.getByRole("option").first().click();
  await contest.locator("input[type=file]").setInputFiles(form);
  await contest.getByRole("button", { name: "提出退办申请" }).click();
  await expectDone(page, "assignment.contestByForm");
}

test("附盖章申请表申请退办，撤回，再提出，被维持，之后不能再提", async ({ browser, baseURL }) => {
  const title = "关于增设路灯的建议";
  const bureau = "周村区住房和城乡建设局";
  const office = await signedIn(browser, "zjj.coordinator", baseURL);
  await openUnits(office, title);
  const card = unitCard(office, bureau);
  await contestByForm(office, bureau);
  await pressAct(card, "撤回退办申请");
  await expectDone(office, "assignment.withdrawContest");
  await expect(card).toContainText("已签收");
  await contestByForm(office, bureau);

  const desk = await signedIn(browser, "duchashi", baseURL);
  await desk.goto("/dispatch/contests");
  const ruling = desk.locator("main section").filter({ hasText: title });
  await expect(ruling).toContainText("区综合行政执法局“三定”规定第四条。");
  const uphold = ruling.getByRole("form", { name: /维持交办$/ });
  await uphold.getByRole("textbox").fill("路灯建设仍由住建部门负责，维持交办。");
  await uphold.getByRole("button", { name: "维持交办" }).click();
  await expectDone(desk, "assignment.uphold");

  await office.reload();
  await expect(card).toContainText("路灯建设仍由住建部门负责，维持交办。");
  await expect(card.getByRole("link", { name: "申请退办（附盖章申请表）" })).toHaveCount(0);
  for (const page of [office, desk]) await page.context().close();
});

test("一件分解到两个科室：一个主办一个配合，各有承办人和内部时限", async ({ browser, baseURL }) => {
  const title = "关于进一步推进装备产业转型升级的建议";
  const office = await signedIn(browser, "gxj.coordinator", baseURL);
  await press(office, { queue: "待分解", button: "分解", title });
  const delegate = office.getByRole("form", { name: "分解到科室" });
  await delegate.getByLabel("分工").nth(1).selectOption({ index: 1 });
  await delegate.getByLabel("分工").nth(0).selectOption({ index: 2 });
  await delegate.getByRole("button", { name: "确认分解" }).click();
  await expectDone(office, "assignment.delegate");
  await openUnits(office, title);
  const card = unitCard(office, "周村区工业和信息化局");
  await expect(card.getByRole("button", { name: /^内部时限 / })).toHaveCount(2);
  await office.context().close();
});

test("延期申请没有写明理由的不能驳回，驳回后理由在案，期限不变", async ({ browser, baseURL }) => {
  const title = "关于解决王村镇演示村污水排放问题的建议";
  const desk = await signedIn(browser, "duchashi", baseURL);
  await desk.goto("/dispatch/extensions");
  const asked = desk.locator("main section").filter({ hasText: title });
  const refusal = asked.getByRole("form", { name: /^不同意/ });
  await refusal.getByRole("button", { name: "不同意延期" }).click();
  await expect(refusal.locator("[data-answer]")).toContainText("理由");
  await refusal.getByRole("textbox", { name: /^不同意的理由/ }).fill("方案已具备论证条件，请按原期限答复。");
  await refusal.getByRole("button", { name: "不同意延期" }).click();
  await expectDone(desk, "proposal.refuseExtension");
  await expect(asked).toHaveCount(0);
  await openUnits(desk, title);
  await expect(desk.getByRole("main")).toContainText("方案已具备论证条件，请按原期限答复。");
  await desk.context().close();
});

test("没有内容的协办意见被主办单位退回重提，短的期限开始走", async ({ browser, baseURL }) => {
  const title = "关于加固孝妇河河堤，提高防洪能力的建议";
  const lead = await signedIn(browser, "slj.coordinator", baseURL);
  await openUnits(lead, title);
  const assist = unitCard(lead, "周村区财政局");
  await pressAct(assist, "退回重提");
  await lead.getByRole("textbox", { name: /^理由/ }).fill("请写明堤防加固资金的筹措方式和年度安排。");
  await lead.getByRole("button", { name: /退回重提$/ }).click();
  await expectDone(lead, "assignment.bounce");
  const pages = lead.getByRole("navigation", { name: "本件各页" });
  await pages.getByRole("link", { name: "承办", exact: true }).click();
  await expect(assist).toContainText("已签收");
  await expect(assist).toContainText("重提");
  await lead.context().close();
});
