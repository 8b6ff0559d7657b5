import { expect, type Page, test } from "@playwright/test";
import { signedIn } from "./support/sign-in";

/** The letter this handler is to write, found where the handler finds it. */
async function firstDraft(page: Page): Promise<string> {
  await page.goto("/worklist");
  const href = await page.locator("a[href^='/draft/']").first().getAttribute("href");
  if (!href) throw new Error("the demo gives this handler nothing to draft");
  return href;
}

test("the drafter sees the printed pages while writing; only who works on the draft gets its files", async ({
  browser,
  baseURL,
}) => {
  const drafter = await signedIn(browser, "wlj-3.handler", baseURL);
  const path = await firstDraft(drafter);
  await drafter.goto(path);
  const pages = drafter.locator(".printed-page");
  await expect(pages.first()).toBeVisible();
  const picture = () => pages.first().evaluate((page) => getComputedStyle(page).backgroundImage);
  const [before, count] = [await picture(), await pages.count()];
  expect(before).toContain("blob:");
  const text = drafter.getByLabel("第 2 段", { exact: true });
  const old = await text.inputValue();
  await text.fill(`${old}${"我局将继续做好后续工作，及时向您通报进展情况。".repeat(40)}`);
  await expect(pages).toHaveCount(count + 1);
  expect(await picture()).not.toBe(before);
  await text.fill(old);
  await expect(pages).toHaveCount(count);

  const letter = `/api/letters/${path.split("/").at(-1)}`;
  for (const [as, type, ending] of [
    ["pdf", "application/pdf", "pdf"],
    ["docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"],
  ] as const) {
    const answer = await drafter.request.get(`${letter}?as=${as}`);
    expect(answer.status()).toBe(200);
    const headers = answer.headers();
    expect(headers["content-type"]).toBe(type);
    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect(headers["cache-control"]).toBe("private, no-store");
    const name = decodeURIComponent(
      /filename\*=UTF-8''(.*)$/.exec(headers["content-disposition"] ?? "")?.[1] ?? "",
    );
    expect(name).toMatch(new RegExp(`^草稿 对.*的答复\\.${ending}$`));
    expect(headers["content-disposition"]).toMatch(/^attachment;/);
  }
  for (const login of ["xieban", "duchashi", "daibiao", "anquan"]) {
    const other = await signedIn(browser, login, baseURL);
    expect((await other.request.get(`${letter}?as=pdf`)).status(), login).toBe(404);
    expect((await other.request.post(`${letter}/pages`, { data: { blocks: [] } })).status(), login).toBe(404);
    await other.context().close();
  }
  expect((await drafter.request.get(`${letter}?as=exe`)).status()).toBe(404);
  await drafter.context().close();
});

const onePage = (name: string) => ({
  name,
  mimeType: "application/pdf",
  buffer: Buffer.from(`%PDF-1.7 ${name} %%EOF`),
});

test("files go out with the letter: added and taken away while it is drafted, named on the page", async ({
  browser,
  baseURL,
}) => {
  const drafter = await signedIn(browser, "wlj-3.handler", baseURL);
  const path = await firstDraft(drafter);
  await drafter.goto(path);
  const place = drafter.getByRole("region", { name: "附件", exact: true });
  await place.getByText("添加附件").click();
  await expect(place.getByText("Excel（.xlsx），每个不超过 20 MB")).toBeVisible();
  await place.locator("input[type=file]").setInputFiles(onePage("路线图.pdf"));
  await expect(place.getByText("已上传")).toBeVisible();
  await place.getByRole("button", { name: "添加", exact: true }).click();
  const link = place.getByRole("link", { name: "路线图.pdf" });
  await expect(link).toBeVisible();
  // Read by those who listen, and what the printed pages show.
  await expect(drafter.locator(".letter-annex")).toHaveText("附件：路线图");

  const page = (await link.getAttribute("href")) ?? "";
  expect((await drafter.request.get(page)).status()).toBe(200);
  const source = `/api/files/${page.split("/").at(-1)}`;
  const answer = await drafter.request.get(source);
  expect(answer.headers()["content-disposition"]).toMatch(/^attachment;/);
  const other = await signedIn(browser, "xieban", baseURL);
  for (const href of [page, source]) expect((await other.request.get(href)).status(), href).toBe(404);
  await other.context().close();

  await place.getByRole("button", { name: "删除" }).click();
  await expect(link).toHaveCount(0);
  await expect(drafter.locator(".letter-annex")).toHaveCount(0);
  await drafter.context().close();
});

test("the files that go out are put in order, also where scripts do not run", async ({
  browser,
  baseURL,
}) => {
  const drafter = await signedIn(browser, "wlj-3.handler", baseURL);
  const path = await firstDraft(drafter);
  await drafter.goto(path);
  const place = drafter.getByRole("region", { name: "附件", exact: true });
  await place.getByText("添加附件").click();
  await place.locator("input[type=file]").setInputFiles([onePage("甲.pdf"), onePage("乙.pdf")]);
  await expect(place.getByText("已上传")).toHaveCount(2);
  await place.getByRole("button", { name: "添加", exact: true }).click();
  await expect(place.getByRole("button", { name: "上移：甲.pdf" })).toBeDisabled();
  // Each press is an act of its own: there, and back again.
  for (const [way, order] of [
    ["上移", ["乙.pdf", "甲.pdf"]],
    ["下移", ["甲.pdf", "乙.pdf"]],
  ] as const) {
    await place.getByRole("button", { name: `${way}：乙.pdf` }).click();
    await expect(place.getByRole("link")).toHaveText(order);
  }
  await expect(drafter.locator(".letter-annex")).toHaveText("附件：1.甲2.乙");

  const storageState = await drafter.context().storageState();
  const plain = await (
    await browser.newContext({ baseURL, storageState, javaScriptEnabled: false })
  ).newPage();
  await plain.goto(path);
  const list = plain.getByRole("region", { name: "附件", exact: true });
  await list.getByRole("button", { name: "下移：甲.pdf" }).click();
  await expect(list.getByRole("link")).toHaveText(["乙.pdf", "甲.pdf"]);
  for (const name of ["甲.pdf", "乙.pdf"]) {
    await list
      .getByRole("form", { name: `删除：${name}` })
      .getByRole("button")
      .click();
    await expect(list.getByRole("link", { name })).toHaveCount(0);
  }
  for (const page of [plain, drafter]) await page.context().close();
});
