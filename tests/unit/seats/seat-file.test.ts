// A list of deputies as offices paste it: columns by their heading, every wrong line named.
import { expect, test } from "vitest";
import { lineTexts, readSeats } from "@/lib/seats/seat-file";

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
  [new TextDecoder().decode(new Uint8Array([0xd5, 0xc5, 0x2c, 0x31])), expect.stringContaining("乱码")],
  ["王某\u0000,001", expect.stringContaining("乱码")],
])("%j 有误：%s", (text, zh) => {
  const { errors } = readSeats(text);
  expect(errors.map((error) => `第 ${error.line} 行：${error.zh}`)).toEqual([zh]);
});

test("引号里的逗号不分列；不成对的引号不算引号", () => {
  const read = (text: string) => readSeats(text).rows.map(({ name, number, group }) => [name, number, group]);
  expect(read('王某,001,"城区,一团";13000000000')).toEqual([["王某", "001", "城区,一团"]]);
  expect(read('王"某,001，一团')).toEqual([['王"某', "001", "一团"]]);
});

test("选错的文件里一行五十万个逗号，也很快读完", () => {
  const began = performance.now();
  expect(readSeats(",".repeat(500_000)).errors).toEqual([{ line: 1, zh: "没有读到任何人" }]);
  expect(performance.now() - began).toBeLessThan(5000);
});

test("错的行再多，也只列前五十行和还有多少", () => {
  const shown = lineTexts(readSeats("姓名,证号\n".concat(",1\n".repeat(10_000))).errors);
  expect(shown).toHaveLength(51);
  expect([shown[0], shown.at(-1)]).toEqual(["第 2 行：没有姓名", "另有 9950 行有误"]);
});
