// What a person does at the worklist: find the line, press its one button.
import { expect, type Locator, type Page } from "@playwright/test";

export type Line = { queue: string; button: string; title: string };

/** Presses the main button of the item's line in the named queue, whatever page of the list it stands on. */
export async function press(page: Page, { queue, button, title }: Line): Promise<void> {
  await page.goto("/worklist");
  await page
    .getByRole("navigation", { name: "待办分类" })
    .getByRole("link", { name: new RegExp(`^${queue}`) })
    .click();
  await expect(page.locator("a[aria-current=page]", { hasText: queue })).toBeVisible();
  const main = await onSomePage(page, `${button}：${title}`);
  await main.click();
}

async function onSomePage(page: Page, name: string): Promise<Locator> {
  const main = page
    .getByRole("link", { name, exact: true })
    .or(page.getByRole("button", { name, exact: true }));
  const more = page.getByRole("link", { name: "下一页" });
  while (!(await main.isVisible()) && (await more.isVisible())) {
    const before = page.url();
    await more.click();
    await page.waitForURL((url) => url.href !== before);
  }
  return main;
}

/** Is there a line of this item in any queue of this person? */
export async function waitsFor(page: Page, title: string): Promise<boolean> {
  await page.goto("/worklist");
  for (;;) {
    if (await page.getByRole("link", { name: title, exact: true }).first().isVisible()) return true;
    const more = page.getByRole("link", { name: "下一页" });
    if (!(await more.isVisible())) return false;
    const before = page.url();
    await more.click();
    await page.waitForURL((url) => url.href !== before);
  }
}

/** Types into a picker and takes what comes first; a unit is found by its short name too. */
export async function pick(page: Page, label: RegExp, typed: string): Promise<void> {
  await page.getByRole("combobox", { name: label }).fill(typed);
  await page.getByRole("listbox", { name: label }).getByRole("option").first().click();
}

/** Opens an item by the search box at the top and shows one of its pages. */
export async function open(page: Page, title: string, tab: string): Promise<void> {
  await page.getByRole("searchbox", { name: "搜索建议提案" }).fill(title);
  await page.keyboard.press("Enter");
  await page.getByRole("link", { name: title }).first().click();
  await page
    .getByRole("navigation", { name: "本件各页" })
    .getByRole("link", { name: tab, exact: true })
    .click();
}

/** Waits until the act was done: the address names it, and the page says so. */
export async function expectDone(page: Page, act: string): Promise<void> {
  await page.waitForURL((url) => url.searchParams.get("done") === act);
  await expect(page.getByRole("status").filter({ hasText: /已/ }).first()).toBeVisible();
}
