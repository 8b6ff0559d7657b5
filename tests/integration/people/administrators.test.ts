// 三员分立, in the database: who may make accounts, who may grant posts, and that nobody does it for themselves.
import { beforeAll, describe, expect, it } from "vitest";
import { buildActor } from "@/lib/access/build-actor";
import { findLiveSession } from "@/lib/access/session";
import { signIn } from "@/lib/access/sign-in";
import { chainStart, hashEvent } from "@/lib/audit/chain";
import { dayOf } from "@/lib/calendar/day";
import { db } from "@/lib/db/client";
import type { Actor, PostKind } from "@/lib/lifecycle/actor";
import { listPeople, personDetail } from "@/lib/people/person-queries";
import { endPost, grantPost } from "@/lib/people/post-commands";
import { type SetupInput, setupInput } from "@/lib/people/schema";
import { setUpOffice } from "@/lib/people/setup";
import { createUnit } from "@/lib/people/unit-commands";
import { listUnits } from "@/lib/people/unit-queries";
import { createUser, disableUser, resetPassword } from "@/lib/people/user-commands";
import { refusalCode } from "@/tests/factories/refused";

const now = new Date("2026-05-06T09:00:00+08:00");
const today = "2026-05-06";
const origin = { address: "10.1.0.1", agent: "test" };

const form: SetupInput = {
  office: "周村区人民政府",
  system: { name: "范怀远", login: "fan", password: "System-Room-11" },
  security: { name: "汪定邦", login: "wang", password: "Security-Room-12" },
  auditor: { name: "邱知微", login: "qiu", password: "Auditor-Room-13" },
};

let system: Actor;
let security: Actor;
let auditor: Actor;
let bureau: string;
let section: string;

async function as(login: string): Promise<Actor> {
  const user = await db.user.findUniqueOrThrow({ where: { login } });
  const actor = await buildActor(db, user.id, null, dayOf(now));
  if (!actor) throw new Error(`${login} holds no post`);
  return actor;
}

async function aPerson(login: string, ...kinds: [PostKind, string][]): Promise<string> {
  const { userId } = await createUser(system, { login, name: login, phone: "" }, now);
  for (const [kind, unitId] of kinds) await grant(userId, kind, unitId);
  return userId;
}

function grant(userId: string, kind: PostKind, unitId: string, by = security) {
  return grantPost(by, { userId, kind, unitId, title: "", validFrom: today }, now);
}

beforeAll(async () => {
  const outcomes = await Promise.all([
    refusalCode(setUpOffice(form, now)),
    refusalCode(setUpOffice({ ...form, system: { ...form.system, login: "second" } }, now)),
  ]);
  expect(outcomes.sort()).toEqual(["done", "not found"]);
  const admin = await db.post.findFirstOrThrow({
    where: { kind: "system_admin" },
    include: { user: { select: { login: true } } },
  });
  [system, security, auditor] = [await as(admin.user.login), await as("wang"), await as("qiu")];
  const unit = { initials: "", isExternal: false, validFrom: today } as const;
  const root = system.acting.unitId;
  const wlj = {
    ...unit,
    name: "区文化和旅游局",
    shortName: "区文旅局",
    code: "wlj",
    kind: "bureau" as const,
  };
  bureau = await createUnit(system, { ...wlj, parentId: root }, now);
  const second = { ...unit, name: "产业科", shortName: "产业科", code: "wlj-2", kind: "section" as const };
  section = await createUnit(system, { ...second, parentId: bureau }, now);
});

describe("首次设置", () => {
  it("两人同时首次设置，只有一人成功，三个管理员一并建立", async () => {
    const posts = await db.post.findMany({ select: { kind: true, userId: true } });
    expect(posts.map((post) => post.kind).sort()).toEqual(["auditor", "security_admin", "system_admin"]);
    expect(new Set(posts.map((post) => post.userId)).size).toBe(3);
    expect(await db.user.count()).toBe(3);
  });

  it("已有账号后不能再次首次设置", async () => {
    expect(await refusalCode(setUpOffice(form, now))).toBe("not found");
  });

  it("三人同名、同用户名、同密码，均在该栏提示", () => {
    const wrong = setupInput.safeParse({ ...form, auditor: form.security });
    const at = wrong.error?.issues.map((issue) => issue.path.join("."));
    expect(at).toEqual(["auditor.login", "auditor.name", "auditor.password"]);
    expect(setupInput.safeParse(form).success).toBe(true);
  });
});

describe("各管其事", () => {
  it("只有系统管理员建账号、建单位", async () => {
    for (const actor of [security, auditor]) {
      expect(await refusalCode(createUser(actor, { login: "intruder", name: "甲", phone: "" }, now))).toBe(
        "not found",
      );
    }
    expect(await db.user.count({ where: { login: "intruder" } })).toBe(0);
  });

  it("只有安全管理员授予任职", async () => {
    const userId = await aPerson("clerk");
    for (const actor of [system, auditor]) {
      expect(await refusalCode(grant(userId, "handler", section, actor))).toBe("not found");
    }
    expect(await refusalCode(grant(userId, "handler", section))).toBe("done");
  });

  it("审计管理员两样都看得到，办理人员看不到设置", async () => {
    expect((await listUnits(auditor, "sections")).length).toBe(3);
    expect((await listPeople(auditor, { q: "", page: 1 })).total).toBeGreaterThan(3);
    const clerk = await as("clerk");
    expect(await refusalCode(listUnits(clerk, "units"))).toBe("not found");
    expect(await refusalCode(personDetail(clerk, clerk.userId))).toBe("not found");
  });

  it("猜编号查人员，等于不存在", async () => {
    expect(await refusalCode(personDetail(auditor, crypto.randomUUID()))).toBe("not found");
    expect(await refusalCode(personDetail(auditor, "1 OR 1=1"))).toBe("not found");
  });

  it("安全管理员不能给自己授予任职，也不能结束自己的任职", async () => {
    expect(await refusalCode(grant(security.userId, "leader", bureau))).toBe("self_grant");
    const end = endPost(security, { postId: security.acting.postId, validTo: today }, now);
    expect(await refusalCode(end)).toBe("self");
  });

  it("一人不能兼任三员中的两员，三员不能兼任办理岗位，反之亦然", async () => {
    const root = system.acting.unitId;
    expect(await refusalCode(grant(auditor.userId, "system_admin", root))).toBe("two_admins");
    expect(await refusalCode(grant(system.userId, "leader", bureau))).toBe("admin_mixed");
    const clerk = await as("clerk");
    expect(await refusalCode(grant(clerk.userId, "auditor", root))).toBe("admin_mixed");
  });

  it("两个管理员岗位同时授予一人，只成一个", async () => {
    const userId = await aPerson("candidate");
    const root = system.acting.unitId;
    const kinds = ["auditor", "system_admin", "security_admin"] as const;
    const outcomes = await Promise.all(kinds.map((kind) => refusalCode(grant(userId, kind, root))));
    expect(outcomes.sort()).toEqual(["done", "two_admins", "two_admins"]);
  });

  it("科室负责人不设在政府，收件登记只设在人大、政协工作机构", async () => {
    const userId = await aPerson("misplaced");
    expect(await refusalCode(grant(userId, "section_head", system.acting.unitId))).toBe("unit_kind");
    expect(await refusalCode(grant(userId, "registrar", bureau))).toBe("unit_kind");
  });

  it("同一单位同一岗位不重复授予", async () => {
    const userId = await aPerson("double", ["coordinator", bureau]);
    expect(await refusalCode(grant(userId, "coordinator", bureau))).toBe("twice");
  });

  it("系统管理员不能重置其他管理员的密码，安全管理员不能重置办理人员的密码", async () => {
    const clerk = await as("clerk");
    expect(await refusalCode(resetPassword(system, auditor.userId, now))).toBe("not_yours");
    expect(await refusalCode(resetPassword(security, clerk.userId, now))).toBe("not_yours");
    expect(await refusalCode(resetPassword(auditor, clerk.userId, now))).toBe("not_yours");
    expect(await refusalCode(resetPassword(system, system.userId, now))).toBe("own_reset");
  });
});

describe("账号", () => {
  it("初始密码能登录一次，首次登录须修改；重置后旧会话结束", async () => {
    const { password, userId } = await createUser(system, { login: "fresh", name: "新人", phone: "" }, now);
    const id = (await signIn({ login: "fresh", password }, origin, now)) ?? "";
    expect(await findLiveSession(db, id, now)).toMatchObject({ mustChangePassword: true });
    const again = await resetPassword(system, userId, now);
    expect(again.password).not.toBe(password);
    expect(await findLiveSession(db, id, now)).toBeNull();
    expect(await signIn({ login: "fresh", password }, origin, now)).toBeNull();
  });

  it("用户名已被使用，两人同时建同名账号只成一个", async () => {
    const make = () => refusalCode(createUser(system, { login: "twin", name: "甲", phone: "" }, now));
    expect((await Promise.all([make(), make()])).sort()).toEqual(["done", "login_taken"]);
  });

  it("停用的账号立即下线；不能停用自己；唯一的审计管理员不能停用", async () => {
    const { password, userId } = await createUser(system, { login: "leaver", name: "离任", phone: "" }, now);
    const id = (await signIn({ login: "leaver", password }, origin, now)) ?? "";
    await disableUser(system, userId, now);
    expect(await findLiveSession(db, id, now)).toBeNull();
    expect(await refusalCode(disableUser(system, system.userId, now))).toBe("self");
    await db.post.deleteMany({ where: { kind: "auditor", userId: { not: auditor.userId } } });
    expect(await refusalCode(disableUser(system, auditor.userId, now))).toBe("last_admin");
  });
});

describe("结束任职", () => {
  it("到截止日当天仍有效，次日起无效", async () => {
    const userId = await aPerson("ending", ["coordinator", bureau]);
    const actor = await as("ending");
    await endPost(security, { postId: actor.acting.postId, validTo: today }, now);
    expect(await buildActor(db, userId, null, today)).not.toBeNull();
    expect(await buildActor(db, userId, null, "2026-05-07")).toBeNull();
  });
});

describe("系统记录", () => {
  it("每一步都有记录，首尾相接，改动一条即对不上", async () => {
    const events = await db.systemEvent.findMany({ orderBy: { sequence: "asc" } });
    const names = new Set(events.map((one) => one.event));
    for (const name of [
      "officeSetUp",
      "unitCreated",
      "userCreated",
      "postGranted",
      "postEnded",
      "passwordReset",
    ]) {
      expect(names.has(name)).toBe(true);
    }
    let previous = chainStart;
    for (const [place, row] of events.entries()) {
      const { id: _, previousHash, hash, algorithm, at, ...content } = row;
      expect([row.sequence, previousHash]).toEqual([place + 1, previous]);
      const whole = { ...content, at: at.toISOString() };
      expect(hashEvent(previousHash, whole, algorithm === "sm3" ? "sm3" : "sha256").hash).toBe(hash);
      expect(hashEvent(previousHash, { ...whole, event: "forged" }).hash).not.toBe(hash);
      previous = hash;
    }
  });

  it("拒绝的操作不留下任何改动", async () => {
    const before = await db.systemEvent.count();
    await refusalCode(grant(security.userId, "leader", bureau));
    await refusalCode(createUser(auditor, { login: "intruder", name: "甲", phone: "" }, now));
    expect(await db.systemEvent.count()).toBe(before);
  });
});
