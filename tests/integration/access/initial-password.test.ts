// An initial password is known to whoever handed it over: until it is changed, its session opens no file either.
import { beforeAll, expect, it, vi } from "vitest";
import { GET as importTemplate } from "@/app/api/import-template/route";
import { GET as sheet } from "@/app/api/sheets/[list]/route";
import { currentActor, currentPerson } from "@/lib/access/actor";
import { cookieName, sealSession } from "@/lib/access/cookie";
import { beginSession } from "@/lib/access/session";
import { db } from "@/lib/db/client";
import { userId } from "@/prisma/seed/office";
import { anOffice } from "@/tests/factories/case";

vi.stubEnv("NEXTAUTH_SECRET", "only-for-this-test".repeat(3));
const jar = new Map<string, { value: string }>();
vi.mock("next/headers", () => ({ cookies: async () => jar }));

const id = () => userId("tian");
const ledger = () =>
  sheet(new Request("http://banli/api/sheets/proposals"), { params: Promise.resolve({ list: "proposals" }) });

beforeAll(async () => {
  await anOffice();
  const origin = { address: "10.0.0.1", agent: "test" };
  const session = await db.$transaction((tx) => beginSession(tx, id(), origin, new Date()));
  jar.set(cookieName(), { value: await sealSession(session) });
});

it("初始密码没改的，清单、模板都取不到，得到的是一句话；改过以后照常", async () => {
  await db.user.update({ where: { id: id() }, data: { mustChangePassword: true } });
  expect([(await importTemplate()).status, (await ledger()).status]).toEqual([404, 404]);
  expect(await (await ledger()).text()).toContain("没有找到这个清单");
  expect(await currentActor()).toBeNull();
  // Whether they hold a post in a unit concerned is still known to the one-time link.
  expect((await currentPerson())?.userId).toBe(id());

  await db.user.update({ where: { id: id() }, data: { mustChangePassword: false } });
  expect([(await importTemplate()).status, (await ledger()).status]).toEqual([200, 200]);
});
