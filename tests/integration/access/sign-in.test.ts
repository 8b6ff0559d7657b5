import { beforeAll, describe, expect, it } from "vitest";
import { hashPassword } from "@/lib/access/password";
import { findLiveSession, revokeSession, revokeSessions } from "@/lib/access/session";
import { signIn } from "@/lib/access/sign-in";
import { signOut } from "@/lib/access/sign-out";
import { db } from "@/lib/db/client";
import { NotVisible, Refused } from "@/lib/lifecycle/refusal";
import { changePassword, endOwnSession } from "@/lib/people/own-account";

const password = "Quiet-Harbour-7";
const now = new Date("2026-05-06T09:00:00+08:00");
const minutesOn = (minutes: number) => new Date(now.getTime() + minutes * 60_000);

let places = 0;
/** An address nobody else in this file uses. */
function somewhere() {
  places += 1;
  return { address: `10.0.0.${places}`, agent: "test" };
}

async function anAccount(login: string): Promise<string> {
  const passwordHash = await hashPassword(password);
  return (await db.user.create({ data: { login, name: "叶安然", passwordHash } })).id;
}

async function aSession(login: string) {
  const userId = await anAccount(login);
  const id = (await signIn({ login, password }, somewhere(), now)) ?? "";
  return { userId, id };
}

const alive = async (id: string, at: Date) => (await findLiveSession(db, id, at)) !== null;

describe("登录", () => {
  it("密码正确得到会话，用户名不分大小写", async () => {
    const userId = await anAccount("yeanran");
    const id = await signIn({ login: "YeAnran", password }, somewhere(), now);
    expect(await findLiveSession(db, id ?? "", now)).toMatchObject({ userId, mustChangePassword: false });
  });

  it("密码只存 argon2id 摘要", async () => {
    const user = await db.user.findUniqueOrThrow({ where: { id: await anAccount("zhaiyao") } });
    expect(user.passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });

  it("用户不存在、密码不对、账号停用，答复相同", async () => {
    const userId = await anAccount("stopped");
    await db.user.update({ where: { id: userId }, data: { isActive: false } });
    const answers = await Promise.all([
      signIn({ login: "nobody-at-all", password }, somewhere(), now),
      signIn({ login: "yeanran", password: "wrong-wrong-1" }, somewhere(), now),
      signIn({ login: "stopped", password }, somewhere(), now),
    ]);
    expect(answers).toEqual([null, null, null]);
  });

  it("连续五次失败，账号锁定：密码正确也不能登录，换地址也不能", async () => {
    await anAccount("locked");
    for (let count = 0; count < 5; count += 1) {
      expect(await signIn({ login: "locked", password: `wrong-${count}` }, somewhere(), now)).toBeNull();
    }
    expect(await signIn({ login: "locked", password }, somewhere(), now)).toBeNull();
    const row = await db.rateLimit.findUniqueOrThrow({ where: { key: "account:locked" } });
    const left = (row.expire?.getTime() ?? 0) - Date.now();
    expect(left).toBeGreaterThan(14 * 60_000);
    expect(left).toBeLessThanOrEqual(15 * 60_000);
  });

  it("锁定期满可以再登录", async () => {
    await db.rateLimit.update({ where: { key: "account:locked" }, data: { expire: new Date(0) } });
    expect(await signIn({ login: "locked", password }, somewhere(), now)).not.toBeNull();
  });

  it("四次失败后登录成功，失败次数清零", async () => {
    await anAccount("careless");
    for (let round = 0; round < 2; round += 1) {
      for (let count = 0; count < 4; count += 1) {
        await signIn({ login: "careless", password: "wrong-again" }, somewhere(), now);
      }
      expect(await signIn({ login: "careless", password }, somewhere(), now)).not.toBeNull();
    }
  });

  it("二十次同时尝试，只核对五次密码", async () => {
    await anAccount("swarmed");
    const tries = Array.from({ length: 20 }, () =>
      signIn({ login: "swarmed", password: "wrong-wrong" }, somewhere(), now),
    );
    await Promise.all(tries);
    const failures = await db.systemEvent.count({
      where: {
        subjectId: (await db.user.findUniqueOrThrow({ where: { login: "swarmed" } })).id,
        event: { in: ["signInFailed", "accountLocked"] },
      },
    });
    expect(failures).toBe(5);
  });

  it("同一地址三十次失败，该地址锁定，其他地址照常", async () => {
    await anAccount("bystander");
    const place = somewhere();
    for (let count = 0; count < 30; count += 1) {
      await signIn({ login: `guess-${count}`, password: "wrong-wrong" }, place, now);
    }
    expect(await signIn({ login: "bystander", password }, place, now)).toBeNull();
    expect(await signIn({ login: "bystander", password }, somewhere(), now)).not.toBeNull();
  });

  it("登录、失败、锁定都有记录，记录里没有输入的用户名和密码", async () => {
    const events = await db.systemEvent.findMany({ orderBy: { sequence: "asc" } });
    const names = new Set(events.map((one) => one.event));
    expect([...names].sort()).toEqual(["accountLocked", "signIn", "signInFailed"]);
    expect(JSON.stringify(events)).not.toMatch(/guess-|wrong/);
  });
});

describe("会话", () => {
  it("三十分钟没有使用即失效，一直使用则延续", async () => {
    const { id } = await aSession("idle");
    expect(await alive(id, minutesOn(31))).toBe(false);
    const busy = await aSession("busy");
    for (const minutes of [20, 40, 60, 89]) {
      expect([minutes, await alive(busy.id, minutesOn(minutes))]).toEqual([minutes, true]);
    }
    expect(await alive(busy.id, minutesOn(120))).toBe(false);
  });

  it("使用时间最多每分钟写一次", async () => {
    const { id } = await aSession("often");
    await findLiveSession(db, id, minutesOn(0.5));
    const seen = async () => (await db.session.findUniqueOrThrow({ where: { id } })).lastSeenAt;
    expect(await seen()).toEqual(now);
    await findLiveSession(db, id, minutesOn(2));
    expect(await seen()).toEqual(minutesOn(2));
  });

  it("满十二小时失效，无论是否在用", async () => {
    const { id } = await aSession("long-day");
    await db.session.update({ where: { id }, data: { lastSeenAt: minutesOn(12 * 60 - 1) } });
    expect(await alive(id, minutesOn(12 * 60 - 1))).toBe(true);
    expect(await alive(id, minutesOn(12 * 60))).toBe(false);
  });

  it("结束的会话立即失效，他人不能结束我的会话", async () => {
    const mine = await aSession("mine");
    const other = await aSession("other");
    expect(await revokeSession(db, other.userId, mine.id, now)).toBe(false);
    expect(await alive(mine.id, now)).toBe(true);
    await signOut(mine.id, now);
    expect(await alive(mine.id, now)).toBe(false);
  });

  it("账号停用，会话立即失效", async () => {
    const { id, userId } = await aSession("dismissed");
    await db.user.update({ where: { id: userId }, data: { isActive: false } });
    expect(await alive(id, now)).toBe(false);
  });

  it("一处结束其余会话", async () => {
    const { id, userId } = await aSession("many");
    const second = (await signIn({ login: "many", password }, somewhere(), now)) ?? "";
    expect(await revokeSessions(db, userId, now, second)).toBe(1);
    expect([await alive(id, now), await alive(second, now)]).toEqual([false, true]);
  });

  it("不成形的编号不会到达数据库", async () => {
    expect(await findLiveSession(db, "'; DROP TABLE", now)).toBeNull();
  });

  it("猜他人的会话编号，等于不存在", async () => {
    const mine = await aSession("guesser");
    const other = await aSession("guessed");
    const session = await findLiveSession(db, mine.id, now);
    if (!session) throw new Error("no session");
    await expect(endOwnSession(session, other.id, now)).rejects.toBeInstanceOf(NotVisible);
    expect(await alive(other.id, now)).toBe(true);
  });
});

describe("修改密码", () => {
  const next = "Another-Harbour-8";
  let id: string;
  let elsewhere: string;

  beforeAll(async () => {
    await aSession("changer");
    await db.user.update({ where: { login: "changer" }, data: { mustChangePassword: true } });
    id = (await signIn({ login: "changer", password }, somewhere(), now)) ?? "";
    elsewhere = (await signIn({ login: "changer", password }, somewhere(), now)) ?? "";
  });

  async function change(current: string, wanted: string): Promise<string> {
    const session = await findLiveSession(db, id, now);
    if (!session) throw new Error("no session");
    try {
      await changePassword(session, { current, password: wanted }, somewhere().address, now);
      return "changed";
    } catch (error) {
      return error instanceof Refused ? error.refusal.code : String(error);
    }
  }

  it("现在的密码不对、与原来相同、含用户名，均不允许", async () => {
    expect(await change("wrong-wrong-1", next)).toBe("wrong_password");
    expect(await change(password, password)).toBe("same");
    expect(await change(password, "my-CHANGER-pass")).toBe("password_login");
  });

  it("改后须改密码的标记消失，其他会话结束，旧密码不能再用", async () => {
    expect(await change(password, next)).toBe("changed");
    expect(await findLiveSession(db, id, now)).toMatchObject({ mustChangePassword: false });
    expect(await alive(elsewhere, now)).toBe(false);
    expect(await signIn({ login: "changer", password }, somewhere(), now)).toBeNull();
    expect(await signIn({ login: "changer", password: next }, somewhere(), now)).not.toBeNull();
  });
});
