// What the forms of sign-in, first set-up and the people and units settings ask for.
import { z } from "zod";
import { listOf, ticked } from "@/lib/action/fields";
import { UnitKind } from "@/lib/db/generated/enums";
import { postKinds } from "@/lib/lifecycle/actor";
import { daySchema } from "@/lib/lifecycle/inputs/fields";

const day = (label: string) => daySchema(label).meta({ label });
const id = (label: string) => z.uuid(`请选择${label}`).meta({ label });
const text = (label: string, max: number) => z.string().min(1).max(max).meta({ label });
const optional = (max: number) => z.string().max(max).default("");

const loginOf = (label: string) =>
  z
    .string()
    .meta({ label })
    .transform((value) => value.trim().toLowerCase())
    .pipe(
      z.string().regex(/^[a-z][a-z0-9._-]{2,31}$/, "用户名用 3–32 个小写字母、数字、点或横线，并以字母开头"),
    );

/** A password someone chooses; what it may not contain of the person is checked by rules.refusePassword. */
const newPassword = (label: string) =>
  z
    .string()
    .min(10, "密码至少 10 个字符")
    .max(128, "密码最多 128 个字符")
    .refine((value) => new Set(value).size >= 5, "密码过于简单，请至少用 5 种不同的字符")
    .meta({ label, secret: true });

export const signInInput = z.object({
  login: z.string().max(64).meta({ label: "用户名" }),
  password: z.string().max(128).meta({ label: "密码", secret: true }),
  next: z.string().max(500).optional(),
});

export const changePasswordInput = z
  .object({
    current: z.string().max(128).meta({ label: "现在的密码", secret: true }),
    password: newPassword("新密码"),
    again: z.string().max(128).meta({ label: "再输一遍新密码", secret: true }),
  })
  .refine((input) => input.password === input.again, { path: ["again"], message: "两次输入的新密码不一致" });

const administrator = (zh: string) =>
  z.object({
    name: text(`${zh}姓名`, 20),
    login: loginOf(`${zh}用户名`),
    password: newPassword(`${zh}密码`),
  });

export const setupInput = z
  .object({
    office: text("单位名称", 60),
    system: administrator("系统管理员"),
    security: administrator("安全管理员"),
    auditor: administrator("审计管理员"),
  })
  .superRefine((input, context) => {
    const people = [input.system, input.security, input.auditor];
    const keys = ["system", "security", "auditor"] as const;
    for (const [place, key] of keys.entries()) {
      const earlier = people.slice(0, place);
      const { login: own, password, name } = input[key];
      const say = (field: string, message: string) =>
        context.addIssue({ code: "custom", path: [key, field], message });
      if (earlier.some((one) => one.login === own)) say("login", "三个管理员的用户名不能相同");
      if (earlier.some((one) => one.name === name)) say("name", "三个管理员必须是三个人");
      if (earlier.some((one) => one.password === password)) say("password", "三个管理员的密码不能相同");
      if (password.toLowerCase().includes(own)) say("password", "密码不能包含用户名");
    }
  });

export type SetupInput = z.output<typeof setupInput>;

export const switchPostInput = z.object({ postId: id("身份") });

export const endSessionInput = z.object({ sessionId: id("会话") });

export const createUserInput = z.object({
  name: text("姓名", 20),
  login: loginOf("用户名"),
  phone: optional(30),
});

export const userInput = z.object({ userId: id("人员") });

export const grantPostInput = z.object({
  userId: id("人员"),
  unitId: id("单位"),
  kind: z.enum(postKinds, "请选择任职").meta({ label: "任职" }),
  title: optional(40),
  validFrom: day("起始日期"),
});

export const endPostInput = z.object({
  postId: id("任职"),
  validTo: day("截止日期"),
  /** Who takes the open items over; none where there are none. */
  handlerId: z.uuid("请选择接办人").optional(),
});

export const createUnitInput = z.object({
  name: text("单位全称", 60),
  shortName: text("简称", 20),
  code: z
    .string()
    .regex(/^[A-Za-z0-9-]{2,20}$/, "编码用 2–20 个字母、数字或横线")
    .meta({ label: "编码" }),
  initials: optional(20),
  kind: z.enum(Object.values(UnitKind), "请选择类别").meta({ label: "类别" }),
  parentId: z.uuid("请选择上级单位").optional(),
  isExternal: ticked,
  validFrom: day("成立日期"),
});

export const renameUnitInput = z.object({
  unitId: id("单位"),
  name: text("新全称", 60),
  shortName: text("新简称", 20),
  from: day("更名日期"),
});

/** 撤并: one unit takes over the open work and the promises; others may share the duties. */
export const succeedUnitInput = z.object({
  unitId: id("单位"),
  toId: id("承接单位"),
  otherIds: listOf(z.uuid("请选择单位")),
  on: day("撤并日期"),
  note: optional(100),
});

export const endUnitInput = z.object({ unitId: id("单位"), validTo: day("撤销日期") });

export const addChargeInput = z.object({
  postId: id("分管领导"),
  unitId: id("分管的科室或单位"),
  validFrom: day("起始日期"),
});

export const endChargeInput = z.object({ chargeId: id("分管关系"), validTo: day("截止日期") });

export const addStandinInput = z
  .object({
    absentPostId: id("不在岗的领导"),
    actingPostId: id("代行人"),
    validFrom: day("起始日期"),
    validTo: day("截止日期"),
    reason: text("事由", 100),
  })
  .refine((input) => input.validTo >= input.validFrom, {
    path: ["validTo"],
    message: "截止日期不能早于起始日期",
  });

export const endStandinInput = z.object({ standinId: id("代行"), validTo: day("截止日期") });
