// 重点件 with its plan and reports, and an item of a higher level from 登记 to its units and its feedback.
import { expect, test } from "@playwright/test";
import { addDays, dayOf } from "@/lib/calendar/day";
import { openUnits, unfold } from "./support/items";
import { signedIn } from "./support/sign-in";
import { expectDone } from "./support/worklist";

test.describe.configure({ timeout: 180_000 });

test("列为重点，承办单位报送办理方案和专班、填报进展，督查室都看得到", async ({ browser, baseURL }) => {
  const title = "关于对王村古镇相关文物进行抢救保护的建议";
  const desk = await signedIn(browser, "duchashi", baseURL);
  const id = await openUnits(desk, title);
  await desk.goto(`/proposals/${id}/key`);
  const key = await unfold(desk, "列为重点");
  await key.getByLabel("政府领导领办").check();
  await key.getByRole("textbox", { name: /^领办（督办）领导/ }).fill("分管副区长");
  await key.getByLabel("每月").check();
  await key.getByRole("button", { name: "确认列为重点" }).click();
  await expectDone(desk, "proposal.designateKey");

  const office = await signedIn(browser, "lianluo", baseURL);
  await office.goto(`/proposals/${id}/key`);
  const plan = await unfold(office, "报送办理方案");
  await plan.getByRole("button", { name: "确认报送办理方案" }).click();
  await expect(plan.locator("[data-answer]")).toContainText("办理方案");
  await plan.getByRole("textbox", { name: /^办理方案/ }).fill("一月内完成勘察，三月内完成抢险加固。");
  await plan.getByLabel("第 1 人姓名").fill("江维桢");
  await plan.getByLabel("第 1 人单位、职务").fill("区文旅局副局长");
  await plan.getByRole("button", { name: "确认报送办理方案" }).click();
  await expectDone(office, "proposal.planKey");

  const clerk = await signedIn(browser, "chengban", baseURL);
  await clerk.goto(`/proposals/${id}/key`);
  const report = await unfold(clerk, "填报进展");
  await report.getByRole("textbox", { name: /^进展情况/ }).fill("勘察完成，抢险方案已报审。");
  await report.getByRole("button", { name: "确认填报进展" }).click();
  await expectDone(clerk, "proposal.reportKey");

  await desk.reload();
  const whole = desk.getByRole("main");
  for (const words of ["一月内完成勘察", "江维桢", "抢险方案已报审", "每月填报进展"])
    await expect(whole).toContainText(words);
  for (const page of [desk, office, clerk]) await page.context().close();
});

test("上级交办件登记后分给两家，各答各的；上级反馈另记，不算本级评价", async ({ browser, baseURL }) => {
  const title = `关于整治第${Date.now()}号跨区河道的建议`;
  const desk = await signedIn(browser, "duchashi", baseURL);
  await desk.goto("/dispatch/upper");
  const form = desk.getByRole("form", { name: "登记上级交办件" });
  await form.getByRole("textbox", { name: /^上级交办单位/ }).fill("市政府督查室");
  await form.getByRole("textbox", { name: /^上级编号/ }).fill("第160999号");
  await form.getByLabel("分办", { exact: true }).check();
  await form.getByLabel(/^上级要求的答复日期/).fill(addDays(dayOf(new Date()), 80));
  await form.getByRole("textbox", { name: /^领衔人姓名/ }).fill("乔砚农");
  await form.getByRole("textbox", { name: /^标题/ }).fill(title);
  await form
    .getByRole("textbox", { name: /^正文/ })
    .fill("河道跨区。\n一、清理河道淤积。\n二、整治入河排口。");
  await form.getByRole("button", { name: "按正文编号拆分" }).click();
  await form.getByLabel("同意全文公开").check();
  await form.getByLabel("确认标题、正文和附件均不涉密").check();
  await form.getByRole("button", { name: "登记并受理" }).click();
  await expectDone(desk, "takeUpper");

  await desk.getByLabel("多家分办，各自答复").check();
  const picker = desk.getByRole("combobox", { name: /^分办单位/ });
  const units = desk.getByRole("list", { name: "各单位的诉求" }).getByRole("group");
  for (const [place, unit] of ["区水利局", "周村生态环境分局"].entries()) {
    await picker.fill(unit);
    await desk
      .getByRole("listbox", { name: /^分办单位/ })
      .getByRole("option")
      .first()
      .click();
    await desk.keyboard.press("Escape");
    for (const ask of [0, 1])
      await units
        .nth(place)
        .getByRole("checkbox")
        .nth(ask)
        .setChecked(ask === place);
  }
  await desk.getByRole("button", { name: "交办", exact: true }).click();
  await expectDone(desk, "dispatch");
  await openUnits(desk, title);
  for (const name of ["周村区水利局", "淄博市生态环境局周村分局"])
    await expect(desk.getByRole("region", { name, exact: true })).toContainText("分办");
  await desk.context().close();
});

test("市里的反馈照来文录入", async ({ browser, baseURL }) => {
  const desk = await signedIn(browser, "duchashi", baseURL);
  await desk.goto(`/proposals?q=${encodeURIComponent("160237")}`);
  await desk.locator("tr[data-row]").getByRole("link").first().click();
  await desk
    .getByRole("navigation", { name: "本件各页" })
    .getByRole("link", { name: /^评价|办理结果|结果/ })
    .click();
  const form = await unfold(desk, "上级反馈");
  await form.getByLabel(/^反馈日期/).fill(dayOf(new Date()));
  await form.getByRole("textbox", { name: /^评价/ }).fill("基本满意");
  await form.locator("input[type=file]").setInputFiles({
    name: "来文.pdf",
    mimeType: "application/pdf",
    buffer: Buffer.from("%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n"),
  });
  await form.getByRole("button", { name: /上级反馈/ }).click();
  await expectDone(desk, "proposal.recordUpperFeedback");
  await expect(desk.getByRole("main")).toContainText("基本满意");
  await desk.context().close();
});
