// A signed-in person without a browser: keeps the cookie, fetches pages, times them.
import { demoPassword } from "@/prisma/seed/accounts";
import { Complaint } from "@/scripts/say";

export type Answer = { status: number; html: string; millis: number };

export type Visitor = {
  login: string;
  get: (path: string, headers?: Record<string, string>) => Promise<Answer>;
};

/** Somebody who is not signed in. */
export function stranger(base: string): Visitor {
  return { login: "", get: (path, headers = {}) => fetchPage(base, path, headers) };
}

/** Signs in through the page's own form, as a browser without JavaScript does. Throws a Complaint when refused. */
export async function signInAt(base: string, login: string): Promise<Visitor> {
  const { html } = await fetchPage(base, "/sign-in", {});
  const form = new FormData();
  for (const [tag] of html.matchAll(/<input[^>]*type="hidden"[^>]*>/g)) {
    const name = attribute(tag, "name");
    if (name) form.set(name, attribute(tag, "value"));
  }
  form.set("login", login);
  form.set("password", demoPassword);
  const answer = await fetch(`${base}/sign-in`, {
    method: "POST",
    body: form,
    redirect: "manual",
    headers: { origin: base },
  });
  const cookie = answer.headers
    .getSetCookie()
    .map((one) => one.split(";")[0])
    .join("; ");
  if (!cookie.includes("session-token")) throw new Complaint(`${login} 登录未成功（${answer.status}）。`);
  return { login, get: (path, headers = {}) => fetchPage(base, path, { ...headers, cookie }) };
}

function attribute(tag: string, name: string): string {
  const value = new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? "";
  return value.replaceAll("&quot;", '"').replaceAll("&#x27;", "'").replaceAll("&amp;", "&");
}

/** Time until the last byte, which is when a person has the whole page. */
async function fetchPage(base: string, path: string, headers: Record<string, string>): Promise<Answer> {
  const from = performance.now();
  const answer = await fetch(base + path, { redirect: "manual", headers });
  const html = await answer.text();
  return { status: answer.status, html, millis: performance.now() - from };
}
