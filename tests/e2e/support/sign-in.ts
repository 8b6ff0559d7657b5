// Signing in once per account: later tests start from the cookies of the first.
import type { Browser, BrowserContext, Page } from "@playwright/test";
import { demoPassword } from "@/prisma/seed/accounts";

type State = Awaited<ReturnType<BrowserContext["storageState"]>>;

const kept = new Map<string, State>();

/** A page of its own for a demo account (prisma/seed/accounts.ts); close its context when done. */
export async function signedIn(browser: Browser, login: string, baseURL: string | undefined): Promise<Page> {
  const storageState = kept.get(login);
  const context = await browser.newContext({ ...(storageState ? { storageState } : {}), baseURL });
  const page = await context.newPage();
  if (storageState) return page;
  await page.goto("/sign-in");
  await page.getByLabel("用户名").fill(login);
  await page.getByLabel("密码").fill(demoPassword);
  await page.getByRole("button", { name: "登录" }).click();
  // By way of "/", which sends each post to its own first page.
  await page.waitForURL(({ pathname }) => pathname !== "/sign-in" && pathname !== "/");
  kept.set(login, await context.storageState());
  return page;
}
