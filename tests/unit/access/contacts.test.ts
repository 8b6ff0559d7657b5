import { describe, expect, it } from "vitest";
import { type ContactFile, type ContactRow, maySeeContacts, maySeeName } from "@/lib/access/contacts";
import { person, post } from "@/tests/factories/lifecycle-people";

const row = (id: string, unitId: string, more: Partial<ContactRow> = {}): ContactRow => ({
  id,
  unitId,
  parentId: null,
  duty: "lead",
  state: "acknowledged",
  handlerId: null,
  ...more,
});

const file: ContactFile = {
  bodyId: "body",
  dispatchOfficeId: "office",
  assignments: [
    row("1", "lead"),
    row("2", "lead.s1", { parentId: "1", handlerId: "clerk" }),
    row("3", "lead.s2", { parentId: "1", duty: "assist", handlerId: "wang" }),
    row("4", "assist", { duty: "assist" }),
    row("5", "assist.s1", { parentId: "4", handlerId: "assistant" }),
    row("6", "released", { state: "released" }),
  ],
};

const sees = (userId: string, ...place: Parameters<typeof post>) =>
  maySeeContacts(person(userId, post(...place)), file);

describe("提出人的电话和地址", () => {
  it("登记人员、交办机构、主办单位联络员和承办人看得到", () => {
    expect(sees("a", "registrar", "body")).toBe(true);
    expect(sees("a", "dispatcher", "office")).toBe(true);
    expect(sees("a", "coordinator", "lead")).toBe(true);
    expect(sees("clerk", "handler", "lead.s1")).toBe(true);
  });

  it("协办单位的联络员和承办人看不到", () => {
    expect(sees("a", "coordinator", "assist")).toBe(false);
    expect(sees("assistant", "handler", "assist.s1")).toBe(false);
  });

  it("领导、同科室其他人员、协助科室、已改办的单位、另一机构的登记人员看不到", () => {
    expect(sees("a", "leader", "lead")).toBe(false);
    expect(sees("a", "deputy_leader", "lead", { chargeIds: ["lead.s1"] })).toBe(false);
    expect(sees("colleague", "handler", "lead.s1")).toBe(false);
    expect(sees("wang", "handler", "lead.s2")).toBe(false);
    expect(sees("a", "coordinator", "released")).toBe(false);
    expect(sees("a", "registrar", "other-body")).toBe(false);
  });
});

describe("不公开姓名的提出人", () => {
  it("承办单位看不到姓名，登记人员、交办机构、提出人看得到", () => {
    const unnamed = { isUnnamed: true, proposerId: "p" };
    expect(maySeeName(person("a", post("coordinator", "lead")), unnamed)).toBe(false);
    for (const kind of ["registrar", "dispatcher", "proposer"] as const) {
      expect([kind, maySeeName(person("a", post(kind, "body")), unnamed)]).toEqual([kind, true]);
    }
    expect(maySeeName(person("a", post("handler", "lead")), { ...unnamed, isUnnamed: false })).toBe(true);
  });
});
