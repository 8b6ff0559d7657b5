import { expect, type Page, test } from "@playwright/test";
import { pdf } from "@/tests/unit/files/zip-fixture";
import { openUnits } from "./support/items";
import { signedIn } from "./support/sign-in";
import { expectDone } from "./support/worklist";

const title = "关于加强红色旅游文化发展的建议";
const asPdf = (name: string, buffer: Buffer) => ({ name, mimeType: "application/pdf", buffer });

/** The form of 记录面商, filled but for its paper. */
async function openRecord(page: Page): Promise<string> {
  const id = await openUnits(page, title);
  await page.goto(`/proposals/${id}/consultation/new`);
  const form = page.getByRole("form", { name: "记录面商" });
  await form.getByLabel("办中").check();
  await form.getByLabel(/^方式/).selectOption({ label: "走访" });
  await form
    .getByRole("group", { name: /^联系到的/ })
    .getByRole("checkbox")
    .first()
    .check();
  await form.getByRole("textbox", { name: /^代表（委员）意见/ }).fill("请看现场照片。");
  return id;
}

test("传错的文件在栏目里说明原因；传对的看得到进度，保存后可以打开看，无关的单位打不开", async ({
  browser,
  baseURL,
}) => {
  const clerk = await signedIn(browser, "chengban", baseURL);
  const id = await openRecord(clerk);
  const field = clerk.getByLabel(/^签字记录或照片/);
  await field.setInputFiles(asPdf("签到表.pdf", Buffer.from("MZ 这不是 PDF")));
  await expect(clerk.getByText(/签到表\.pdf/).locator("..")).toContainText(/PDF/);
  await expect(clerk.getByText("已上传")).toHaveCount(0);

  // The upload is held back until the page has said how far it is.
  let release: () => void = () => undefined;
  const seen = new Promise<void>((resolve) => {
    release = resolve;
  });
  await clerk.route("**/api/uploads*", async (route) => {
    await seen;
    await route.continue();
  });
  const name = `现场记录${Date.now()}.pdf`;
  const large = Buffer.concat([pdf, Buffer.alloc(300_000, 32), Buffer.from("\n%%EOF\n")]);
  await field.setInputFiles(asPdf(name, large));
  const line = clerk.getByRole("listitem").filter({ hasText: name });
  await expect(line).toContainText(/\d+%/);
  release();
  await expect(line).toContainText("已上传");
  await clerk.getByRole("button", { name: "保存记录" }).click();
  await expectDone(clerk, "proposal.consult");

  await clerk.goto(`/proposals/${id}`);
  await clerk.getByRole("main").getByRole("link", { name, exact: true }).click();
  await clerk.waitForURL(/\/files\//);
  await expect(clerk.locator("iframe")).toHaveAttribute("title", name);
  const source = `/api/files/${clerk.url().split("/").at(-1)}`;
  const answer = await clerk.request.get(source);
  expect(answer.status()).toBe(200);
  expect(answer.headers()).toMatchObject({
    "content-type": "application/pdf",
    "x-content-type-options": "nosniff",
  });
  expect(answer.headers()["content-disposition"]).toMatch(/^attachment;/);
  expect((await answer.body()).subarray(0, 5).toString()).toBe("%PDF-");

  const stranger = await signedIn(browser, "gxj.coordinator", baseURL);
  for (const path of [source, `${source}?view`, new URL(clerk.url()).pathname, `/proposals/${id}`]) {
    expect([path, (await stranger.request.get(path)).status()]).toEqual([path, 404]);
  }
  for (const page of [clerk, stranger]) await page.context().close();
});

test("网络断断续续：自动重传；一直不通就说明白，可以点重试；填好的一字不少", async ({ browser, baseURL }) => {
  const clerk = await signedIn(browser, "chengban", baseURL);
  await clerk.clock.install();
  await openRecord(clerk);
  const said = clerk.getByRole("textbox", { name: /^代表（委员）意见/ });
  const field = clerk.getByLabel(/^签字记录或照片/);
  const line = clerk.getByRole("listitem").filter({ hasText: "签到表.pdf" });
  let cuts = 2;
  await clerk.route("**/api/uploads*", (route) =>
    cuts-- > 0 ? route.abort("connectionreset") : route.continue(),
  );
  /** The pauses between the tries pass at once, until the line says so. */
  const untilItSays = (words: string) =>
    expect(async () => {
      await clerk.clock.runFor(1000);
      await expect(line).toContainText(words, { timeout: 200 });
    }).toPass();

  await field.setInputFiles(asPdf("签到表.pdf", pdf));
  await expect(line).toContainText("网络不稳，正在重传");
  await untilItSays("已上传");
  await expect(said).toHaveValue("请看现场照片。");

  cuts = Number.POSITIVE_INFINITY;
  await field.setInputFiles(asPdf("签到表.pdf", Buffer.concat([pdf, Buffer.from(" ")])));
  await untilItSays("网络不通，没有传上去");
  cuts = 0;
  await line.getByRole("button", { name: "重试" }).click();
  await expect(line).toContainText("已上传");
  await expect(said).toHaveValue("请看现场照片。");
  await clerk.getByRole("button", { name: "保存记录" }).click();
  await expectDone(clerk, "proposal.consult");
  await clerk.context().close();
});
