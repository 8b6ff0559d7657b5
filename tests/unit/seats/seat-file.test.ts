// A list of deputies as offices paste it: columns by their heading, every wrong line named.
import { expect, test } from "vitest";
import { readSeats } from "@/lib/seats/seat-file";

const blank = { phone: "", email: "", workUnit: "", isGroup: false, sameAs: "" };

test("按列名读，列的次序不限；没有列名的按固定次序读", () => {
  const headed = readSeats("代表团\t姓名\t证号\n第一代表团\t王某\t001\n\n第二代表团\t李　某\t002");
  expect(headed.errors).toEqual([]);
  expect(headed.rows).toEqual([
    { ...blank, line: 2, name: "王某", number: "001", group: "第一代表团" },
    { ...blank, line: 4, name: "李某", number: "002", group: "第二代表团" },
  ]);
  const [bare] = readSeats('王某,001,"第一代表团, 城区",13000000000,wang@example.gov.cn,某小学').rows;
  expect(bare).toMatchObject({ group: "第一代表团, 城区", phone: "13000000000", workUnit: "某小学" });
});

test.each([
  ["姓名,证号\n,001", "第 2 行：没有姓名"],
  ["姓名,证号\n王某,001\n李某,001", "第 3 行：证号“001”与第 2 行重复"],
  ["姓名,邮箱\n王某,wang.example", "第 2 行：“wang.example”不是有效的电子邮箱"],
  ["姓名,手机\n王某,无", "第 2 行：“无”不是有效的电话号码"],
  ["姓名,类别\n王某,代表", "第 2 行：类别“代表”应写“个人”或“集体”"],
  ["  \n", "第 1 行：没有读到任何人"],
])("%j 有误：%s", (text, zh) => {
  const { errors } = readSeats(text);
  expect(errors.map((error) => `第 ${error.line} 行：${error.zh}`)).toEqual([zh]);
});
