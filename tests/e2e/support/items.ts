// The demo's items that stand where a test needs them: each test has its own, found by its title.
import type { Locator, Page } from "@playwright/test";
import { open } from "./worklist";

/** Opens the item's page of units and gives its key. */
export async function openUnits(page: Page, title: string): Promise<string> {
  await page.goto("/notices");
  await open(page, title, "承办");
  await page.waitForURL(/\/assignment/);
  return /proposals\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? "";
}

export const unitCard = (page: Page, name: string): Locator =>
  page.getByRole("region", { name, exact: true });

/** Presses what opens an act on a unit's card, or does it at once, in view or under 更多. */
export async function pressAct(card: Locator, name: string): Promise<void> {
  const which = { name, exact: true };
  const act = card.getByRole("link", which).or(card.getByRole("button", which)).first();
  if (!(await act.isVisible())) await card.locator("summary", { hasText: "更多" }).first().click();
  await act.click();
}

/** Unfolds the form behind a button and gives it. */
export async function unfold(within: Locator | Page, title: string, form = title): Promise<Locator> {
  const found = within.getByRole("form", { name: form });
  if (!(await found.isVisible())) await within.locator("summary", { hasText: title }).first().click();
  return found;
}
