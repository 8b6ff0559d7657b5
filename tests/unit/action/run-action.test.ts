import { notFound, redirect } from "next/navigation";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { listOf, ticked } from "@/lib/action/fields";
import { type ActionDeps, buildAction } from "@/lib/action/run-action";
import { type ActionState, errorsAt, idle, typedValues } from "@/lib/action/state";
import { NotVisible, Refused } from "@/lib/lifecycle/refusal";

function form(values: Record<string, string | string[]>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(values))
    for (const one of [value].flat()) data.append(name, one);
  return data;
}

function outside(over: Partial<ActionDeps<string>> = {}) {
  const seen: string[] = [];
  const deps: ActionDeps<string> = {
    authenticate: async () => {
      seen.push("authenticate");
      return "王小明";
    },
    report: (error, context) => {
      seen.push(`report ${context} ${String(error)}`);
      return "K7M2-9QXT";
    },
    onConflict: () => seen.push("conflict"),
    ...over,
  };
  return { deps, seen };
}

const schema = z.object({
  title: z.string().max(5).meta({ label: "案由" }),
  units: listOf(z.string().startsWith("u", "请从列表中选择单位")),
  password: z.string().meta({ secret: true }).optional(),
  isOpen: ticked,
});

const throwing = (error: unknown) =>
  buildAction(outside().deps, schema, async () => {
    throw error;
  });

const good = { title: "停车", units: "u1", requestId: "request-1" };

describe("the order of an action", () => {
  test("someone signed out is sent away before anything is read or done", async () => {
    const ran: string[] = [];
    const { deps } = outside({ authenticate: async () => redirect("/sign-in") });
    const action = buildAction(deps, schema, async () => {
      ran.push("run");
      return undefined;
    });
    await expect(action(idle, form({}))).rejects.toMatchObject({
      digest: expect.stringContaining("/sign-in"),
    });
    expect(ran).toEqual([]);
  });

  test("run gets the actor and the checked input", async () => {
    let got: unknown;
    const { deps } = outside();
    const action = buildAction(deps, schema, async (actor, input) => {
      got = { actor, input };
      return { status: "done", zh: "已登记" };
    });
    expect(await action(idle, form({ ...good, isOpen: "on" }))).toEqual({ status: "done", zh: "已登记" });
    expect(got).toEqual({ actor: "王小明", input: { title: "停车", units: ["u1"], isOpen: true } });
  });

  test("run is not called with wrong input", async () => {
    const { deps, seen } = outside();
    const action = buildAction(deps, schema, async () => {
      seen.push("run");
      return undefined;
    });
    await action(idle, form({ title: "" }));
    expect(seen).toEqual(["authenticate"]);
  });
});

describe("wrong input", () => {
  test("every field is named at once, in Chinese, and the typed text comes back without secrets", async () => {
    const action = buildAction(outside().deps, schema, async () => undefined);
    const sent = form({
      title: " 超过五个字的案由 ",
      units: ["u1", "x"],
      password: "秘密",
      requestId: "r-12345678",
    });
    const state = await action(idle, sent);
    expect(state.status).toBe("invalid");
    expect(errorsAt(state, "title")).toEqual(["最多 5 个字，现在有 8 个字，请删减"]);
    expect(errorsAt(state, "units")).toEqual(["请从列表中选择单位"]);
    expect(typedValues(state, "title")).toEqual([" 超过五个字的案由 "]);
    expect(typedValues(state, "units")).toEqual(["u1", "x"]);
    expect(JSON.stringify(state)).not.toContain("秘密");
    expect(state.requestId).toBe("r-12345678");
  });

  test("a missing field says its name", async () => {
    const action = buildAction(outside().deps, schema, async () => undefined);
    expect(errorsAt(await action(idle, form({})), "title")).toEqual(["请填写案由"]);
  });
});

describe("what comes of a run", () => {
  test("a refusal becomes data, at its field, with the typed text and the same request id", async () => {
    const refused = new Refused({ code: "no_due", zh: "请先填写办理期限", field: "dueOn" });
    const state = await throwing(refused)(idle, form(good));
    expect(state).toMatchObject({
      status: "refused",
      code: "no_due",
      zh: "请先填写办理期限",
      requestId: "request-1",
    });
    expect(errorsAt(state, "dueOn")).toEqual(["请先填写办理期限"]);
    expect(typedValues(state, "title")).toEqual(["停车"]);
  });

  test("a conflict also asks for the page to be drawn anew", async () => {
    const { deps, seen } = outside();
    const action = buildAction(deps, schema, async () => {
      throw new Refused({ code: "conflict", zh: "该件已被他人更新" });
    });
    await action(idle, form(good));
    expect(seen).toContain("conflict");
  });

  test.each([
    ["redirect", () => redirect("/proposals?done=register"), "NEXT_REDIRECT"],
    ["not found", () => notFound(), "404"],
  ])("%s keeps its meaning and is not logged", async (_name, leave, digest) => {
    const { deps, seen } = outside();
    const action = buildAction(deps, schema, async () => leave());
    await expect(action(idle, form(good))).rejects.toMatchObject({ digest: expect.stringContaining(digest) });
    expect(seen).toEqual(["authenticate"]);
  });

  test("an item that is not visible looks like a page that does not exist", async () => {
    await expect(throwing(new NotVisible())(idle, form(good))).rejects.toMatchObject({
      digest: expect.stringContaining("404"),
    });
  });

  test("a fault is logged and answered with its reference number, without its message", async () => {
    const { deps, seen } = outside();
    const action = buildAction(deps, schema, async () => {
      throw new Error("relation Proposal does not exist");
    });
    const state: ActionState = await action(idle, form(good));
    expect(state).toMatchObject({ code: "fault", zh: "系统出现意外，请稍后重试。编号 K7M2-9QXT" });
    expect(state.requestId).toBe("request-1");
    expect(JSON.stringify(state)).not.toContain("relation");
    expect(seen.at(-1)).toContain("relation Proposal");
  });

  test("a fault while signing in loses no typed text", async () => {
    const { deps } = outside({ authenticate: () => Promise.reject(new Error("database is away")) });
    const state = await buildAction(deps, schema, async () => undefined)(idle, form(good));
    expect(typedValues(state, "title")).toEqual(["停车"]);
  });
});
