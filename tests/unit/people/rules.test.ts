import { describe, expect, it } from "vitest";
import { homeOf, safePath } from "@/lib/access/home";
import { postKinds } from "@/lib/lifecycle/actor";
import { type Grant, refuseGrant, refuseOpenWork, refusePassword, refuseReset } from "@/lib/people/rules";
import { changePasswordInput, createUserInput } from "@/lib/people/schema";

const bureau = { id: "u1", kind: "bureau" as const, isExternal: false, validTo: null };
const grant = (more: Partial<Grant>): string | null =>
  refuseGrant({
    actorId: "a",
    userId: "b",
    kind: "handler",
    unit: bureau,
    validFrom: "2026-05-06",
    held: [],
    ...more,
  })?.code ?? null;

describe("授予任职", () => {
  it("平常的授予可以", () => expect(grant({})).toBeNull());
  it("不能给本人", () => expect(grant({ userId: "a" })).toBe("self_grant"));
  it("系统外单位不设任职", () => expect(grant({ unit: { ...bureau, isExternal: true } })).toBe("external"));

  it("单位撤销之后的任职不能授予，撤销当天的可以", () => {
    expect(grant({ unit: { ...bureau, validTo: "2026-05-05" } })).toBe("unit_ended");
    expect(grant({ unit: { ...bureau, validTo: "2026-05-06" } })).toBeNull();
  });

  it("三个管理员岗位两两不能兼任", () => {
    const admins = ["system_admin", "security_admin", "auditor"] as const;
    for (const kind of admins) {
      for (const other of admins) {
        const held = [{ kind: other, unitId: "elsewhere" }];
        expect([kind, other, grant({ kind, held })]).toEqual([
          kind,
          other,
          kind === other ? null : "two_admins",
        ]);
      }
    }
  });

  it("管理员与任何办理岗位不能兼任", () => {
    for (const kind of postKinds.filter((one) => !one.endsWith("_admin") && one !== "auditor")) {
      expect([kind, grant({ kind, held: [{ kind: "auditor", unitId: "u2" }] })]).toEqual([
        kind,
        "admin_mixed",
      ]);
      expect([kind, grant({ kind: "auditor", held: [{ kind, unitId: "u2" }] })]).toEqual([
        kind,
        "admin_mixed",
      ]);
    }
  });

  it("代表可以兼任承办单位的岗位，同一人可在多个单位任职", () => {
    expect(grant({ held: [{ kind: "proposer", unitId: "body" }] })).toBeNull();
    expect(grant({ held: [{ kind: "handler", unitId: "u2" }] })).toBeNull();
    expect(grant({ held: [{ kind: "handler", unitId: "u1" }] })).toBe("twice");
  });
});

describe("重置密码", () => {
  const ask = (kind: "system_admin" | "security_admin" | "auditor", target: ("leader" | "auditor")[]) =>
    refuseReset({ userId: "a", kind }, { userId: "b", kinds: target })?.code ?? null;

  it("办理人员由系统管理员重置，管理员由安全管理员重置，审计管理员不重置", () => {
    expect(ask("system_admin", ["leader"])).toBeNull();
    expect(ask("system_admin", ["auditor"])).toBe("not_yours");
    expect(ask("security_admin", ["auditor"])).toBeNull();
    expect(ask("security_admin", ["leader"])).toBe("not_yours");
    expect(ask("auditor", ["leader"])).toBe("not_yours");
  });
});

describe("密码与用户名", () => {
  it("密码不能包含用户名，不分大小写", () => {
    expect(refusePassword("lianluo", "My-LianLuo-1")?.code).toBe("password_login");
    expect(refusePassword("lianluo", "Quiet-Harbour")).toBeNull();
  });

  it("新密码至少 10 个字符，不能过于单一，两次须一致", () => {
    const messages = (password: string, again = password) =>
      changePasswordInput
        .safeParse({ current: "x", password, again })
        .error?.issues.map((one) => one.message);
    expect(messages("Short-1")).toEqual(["密码至少 10 个字符"]);
    expect(messages("aaaaaaaaaaaa")).toEqual(["密码过于简单，请至少用 5 种不同的字符"]);
    expect(messages("Quiet-Harbour", "Quiet-Harbor")).toEqual(["两次输入的新密码不一致"]);
    expect(messages("Quiet-Harbour")).toBeUndefined();
  });

  it("用户名转为小写，不合规的说明怎么写", () => {
    const parse = (login: string) => createUserInput.safeParse({ name: "甲", login });
    expect(parse(" LianLuo ").data?.login).toBe("lianluo");
    expect(parse("联络员").error?.issues[0]?.message).toContain("以字母开头");
  });
});

describe("在办件", () => {
  it("逐件写明，超过十件写总数", () => {
    const rows = Array.from({ length: 12 }, (_, at) => ({
      assignmentId: `row-${at}`,
      proposalId: `${at}`,
      number: `第${at + 1}号`,
      unitName: "文物科",
    }));
    expect(refuseOpenWork([])).toBeNull();
    expect(refuseOpenWork(rows.slice(0, 2))?.zh).toContain("第1号（文物科）、第2号（文物科），共 2 件");
    expect(refuseOpenWork(rows)?.zh).toContain("等 12 件");
  });
});

describe("登录后去向", () => {
  it("每个岗位都有去处", () => {
    for (const kind of postKinds) expect(homeOf(kind)).toMatch(/^\/[a-z]/);
  });

  it("不跳到站外", () => {
    for (const path of [
      "//evil.example",
      "/\\evil.example",
      "https://evil.example",
      "javascript:1",
      "/a b",
    ]) {
      expect([path, safePath(path)]).toEqual([path, "/"]);
    }
    expect(safePath("/proposals/1?tab=2")).toBe("/proposals/1?tab=2");
    expect(safePath(undefined)).toBe("/");
  });
});
