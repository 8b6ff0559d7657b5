import { expect, test } from "@playwright/test";
import { openUnits, pressAct, unitCard } from "./support/items";
import { signedIn } from "./support/sign-in";
import { expectDone, open, pick } from "./support/worklist";

test.describe.configure({ timeout: 180_000 });

const asked = "断头路涉及北郊镇两个村的地上附着物清点和群众工作，需镇政府协办。";

test("一家单位申请增加协办，交办台按申请调整，新单位当即有了任务", async ({ browser, baseURL }) => {
  const title = "关于迅速打通北郊镇断头路的建议";
  const desk = await signedIn(browser, "duchashi", baseURL);
  await desk.goto("/worklist");
  await desk.getByRole("link", { name: `答复：${title}`, exact: true }).click();
  const panel = desk.locator("main section").filter({ hasText: title });
  await expect(panel).toContainText(asked);
  const refusal = panel.getByRole("form", { name: /^不同意.*的调整申请$/ });
  await refusal.getByRole("button", { name: "不同意调整" }).click();
  await expect(refusal.locator("[data-answer]")).toContainText("不同意的理由");
  await panel.getByRole("link", { name: "按申请调整" }).click();
  await expect(desk.getByRole("main")).toContainText(asked);
  await expect(desk.getByRole("button", { name: /^去掉.*北郊镇/ })).toBeVisible();
  await desk.getByRole("textbox", { name: /^调整理由/ }).fill("同意增加北郊镇协办。");
  await desk.getByRole("button", { name: "确认调整" }).click();
  await expectDone(desk, "proposal.adjust");
  const card = unitCard(desk, "周村区交通运输局");
  await expect(card).toContainText("：已调整");
  await expect(desk.getByRole("region", { name: /北郊镇/ })).toContainText("待签收");
  await desk.context().close();
});

test("协办单位只能为本单位申请，可以撤回；交办台不再看到，有关单位看得到经过", async ({
  browser,
  baseURL,
}) => {
  const title = "关于整合资源、优化管理、做大我区旅游的提案";
  const unit = "周村区教育和体育局";
  const assist = await signedIn(browser, "xieban", baseURL);
  await openUnits(assist, title);
  await pressAct(unitCard(assist, unit), "申请调整承办单位");
  const form = assist.getByRole("form", { name: /^申请调整承办单位/ });
  await expect(form.getByRole("radio", { name: "不再由协办单位协办" })).toBeVisible();
  await expect(form.getByRole("radio", { name: "增加协办单位" })).toHaveCount(0);
  await expect(form.getByRole("combobox", { name: /^涉及的单位/ })).toHaveCount(0);
  await form.getByRole("radio", { name: "不再由协办单位协办" }).check();
  await form.getByRole("button", { name: "提出调整申请" }).click();
  await expect(form.locator("[data-answer]")).toContainText("理由");
  await form.getByRole("textbox", { name: /^理由/ }).fill("体育赛事已另有安排。");
  await form.getByRole("button", { name: "提出调整申请" }).click();
  await expectDone(assist, "assignment.requestAdjust");
  await expect(unitCard(assist, unit)).toContainText("等待答复");

  const desk = await signedIn(browser, "duchashi", baseURL);
  await desk.goto("/dispatch/requests");
  await expect(desk.getByRole("main")).toContainText("体育赛事已另有安排。");
  await pressAct(unitCard(assist, unit), "撤回调整申请");
  await expectDone(assist, "assignment.withdrawAdjust");
  await expect(unitCard(assist, unit)).toContainText("：已撤回");
  await desk.reload();
  await expect(desk.getByRole("main")).not.toContainText("体育赛事已另有安排。");
  const lead = await signedIn(browser, "lianluo", baseURL);
  await lead.goto("/worklist");
  await open(lead, title, "全程");
  await expect(lead.getByText("撤回调整申请")).toBeVisible();
  for (const page of [assist, desk, lead]) await page.context().close();
});

test("提案者对承办单位有异议：交办机构答复后可以再提，再按异议调整", async ({ browser, baseURL }) => {
  const title = "关于增设电动汽车充电桩的提案";
  const desk = await signedIn(browser, "duchashi", baseURL);
  await desk.goto("/worklist");
  await desk.getByRole("link", { name: `答复：${title}`, exact: true }).click();
  const panel = desk.locator("main section").filter({ hasText: title });
  await expect(panel).toContainText("提案主要反映小区内装桩难");
  const answer = panel.getByRole("form", { name: "答复单明远的异议" });
  await answer.getByRole("button", { name: "答复，不调整" }).click();
  await expect(answer.locator("[data-answer]")).toContainText("请填写答复");
  await answer.getByRole("textbox", { name: /^答复/ }).fill("充电设施规划由发改部门牵头，住建局已列为协办。");
  await answer.getByRole("button", { name: "答复，不调整" }).click();
  await expectDone(desk, "proposal.answerAllocation");
  await expect(panel).toHaveCount(0);

  const member = await signedIn(browser, "weiyuan", baseURL);
  await member.goto("/my");
  await member.getByRole("link", { name: title }).first().click();
  await pressAct(member.getByRole("main"), "对承办单位提出异议");
  const form = member.getByRole("form", { name: "对承办单位提出异议" });
  await form.getByRole("button", { name: /^确认/ }).click();
  await expect(form.locator("[data-answer]")).toContainText("异议");
  await form
    .getByRole("textbox", { name: /^对承办单位的异议/ })
    .fill("小区内装桩由物业服务企业配合，仍请住建局主办。");
  await pick(member, /^建议承办单位/, "区住建局");
  await form.getByRole("button", { name: /^确认/ }).click();
  await expectDone(member, "proposal.objectAllocation");

  await desk.goto("/dispatch/requests");
  await panel.getByRole("link", { name: "调整承办单位" }).click();
  await expect(desk.getByRole("main")).toContainText("仍请住建局主办。");
  await desk.getByRole("button", { name: /^去掉.*住/ }).click();
  await pick(desk, /^主办单位/, "区住建局");
  await desk.getByRole("textbox", { name: /^调整理由/ }).fill("采纳委员意见。");
  await desk.getByRole("button", { name: "确认调整" }).click();
  await expectDone(desk, "proposal.adjust");
  await expect(desk.getByRole("main")).not.toContainText("对承办单位有异议");
  for (const page of [desk, member]) await page.context().close();
});
