import { expect, test } from "@playwright/test";
import { signedIn } from "./support/sign-in";
import { expectDone, press } from "./support/worklist";

/** The police ask for 批示 before they divide an item (demo office); this one waits for it in their office. */
const title = "关于加强社会生活噪声污染防治的建议";
const proposed = "建议由治安大队主办，先到小区核实，再与主办单位沟通。";

test("where a unit wants 批示 first, its office proposes, its leader decides, and then the work is divided", async ({
  browser,
  baseURL,
}) => {
  test.setTimeout(180_000);
  const office = await signedIn(browser, "gaj.coordinator", baseURL);
  await press(office, { queue: "待拟办", button: "拟办", title });
  await office.getByRole("textbox", { name: /^拟办意见/ }).fill(proposed);
  await office.getByRole("button", { name: "确认拟办意见" }).click();
  await expectDone(office, "assignment.suggest");

  const leader = await signedIn(browser, "gaj.leader", baseURL);
  await press(leader, { queue: "待批示", button: "批示", title });
  await expect(leader.getByText(proposed)).toBeVisible();
  await leader.getByRole("textbox", { name: /^批示/ }).fill("同意，按时限办理。");
  await leader.getByRole("button", { name: "确认批示" }).click();
  await expectDone(leader, "proposal.instruct");

  await press(office, { queue: "待分解", button: "分解", title });
  await expect(office.getByRole("button", { name: "确认分解" })).toBeEnabled();
  await office.getByRole("link", { name: "承办", exact: true }).click();
  await expect(office.getByText("同意，按时限办理。")).toBeVisible();
  for (const page of [office, leader]) await page.context().close();
});
