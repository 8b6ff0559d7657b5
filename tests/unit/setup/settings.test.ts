import { describe, expect, it } from "vitest";
import { parseEnv, refuseWeakSecret } from "@/lib/env";
import { connectionSentence } from "@/scripts/database";

describe("settings", () => {
  it("need nothing to be given", () => {
    expect(parseEnv({})).toMatchObject({
      PORT: 3000,
      DATA_DIR: ".data",
      LOG_LEVEL: "info",
      NODE_ENV: "development",
    });
  });

  it("count an empty value as not given", () => {
    expect(parseEnv({ PORT: "", DATABASE_URL: " " })).toMatchObject({ PORT: 3000 });
    expect(parseEnv({ DATABASE_URL: "" }).DATABASE_URL).toBeUndefined();
  });

  it.each([
    ["PORT", "0"],
    ["PORT", "70000"],
    ["PORT", "80.5"],
    ["PORT", "http"],
    ["DATABASE_URL", "localhost/banli"],
    ["DATABASE_POOL", "0"],
    ["SESSION_IDLE_MINUTES", "forever"],
    ["TRUSTED_PROXIES", "-1"],
    ["TRUSTED_PROXIES", "all"],
    ["NEXTAUTH_URL", "banli"],
    ["LOG_LEVEL", "loud"],
  ])("%s=%s is refused in one Chinese sentence that names it", (name, value) => {
    expect(() => parseEnv({ [name]: value })).toThrow(new RegExp(`^设置有误：${name} 应[^\\n]*。$`));
  });

  it("names every wrong setting at once", () => {
    expect(() => parseEnv({ PORT: "x", LOG_LEVEL: "y" })).toThrow(/PORT[\s\S]*LOG_LEVEL/);
  });
});

describe("the session key", () => {
  it.each([
    "short",
    "a".repeat(64),
    "abcabcabcabcabcabcabcabcabcabcabcabc",
    "changeme-0123456789-abcdefghijklmnop",
  ])("%s is weak", (secret) => {
    expect(() => refuseWeakSecret(secret)).toThrow("NEXTAUTH_SECRET 太弱");
  });

  it("is strong when made at random", () => {
    expect(() => refuseWeakSecret("k3VfQ0s8m1Zc6TtqYb9xJ5nLwR2pHdGe7uXo")).not.toThrow();
  });
});

describe("a database that does not answer", () => {
  const url = "postgresql://clerk:p%40ss@db.example:6000/cases";
  const failed = (code: string) => Object.assign(new Error("x"), { code });

  it.each([
    ["28P01", "数据库 db.example:6000 不接受用户 clerk 的密码"],
    ["3D000", "没有名为 cases 的数据库"],
    ["ENOTFOUND", "找不到数据库主机 db.example"],
    ["ECONNREFUSED", "连接不上数据库 db.example:6000（ECONNREFUSED）"],
  ])("%s becomes a sentence without the password", (code, sentence) => {
    const said = connectionSentence(failed(code), url);
    expect(said).toContain(sentence);
    expect(said).not.toMatch(/p%40ss|p@ss/);
  });
});
