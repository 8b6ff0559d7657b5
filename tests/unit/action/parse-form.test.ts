import { describe, expect, test } from "vitest";
import { parseForm, typedText } from "@/lib/action/parse-form";

function form(...pairs: [string, string | File][]): FormData {
  const data = new FormData();
  for (const [name, value] of pairs) data.append(name, value);
  return data;
}

const dataOf = (...pairs: [string, string | File][]) => parseForm(form(...pairs)).data;

describe("reading a form", () => {
  test("trims texts, full-width spaces too, and turns empty ones into undefined", () => {
    const data = dataOf(["title", "　关于停车的建议 "], ["note", "   "], ["reason", ""]);
    expect(data).toEqual({ title: "关于停车的建议", note: undefined, reason: undefined });
  });

  test("what a pasted text carries and no paper shows falls away: database, Word and Excel would refuse the whole", () => {
    const form = new FormData();
    form.set("text", "一\u0000\u0007二\ufffe\t三\n𬱖");
    form.set("blocks[0].text", "\u000b四");
    expect(parseForm(form).data).toEqual({ text: "一二\t三\n𬱖", blocks: [{ text: "四" }] });
  });

  test("line ends of every browser become one kind", () => {
    expect(dataOf(["body", "第一段\r\n第二段"]).body).toBe("第一段\n第二段");
  });

  test("a repeated name becomes an array without its empty values", () => {
    expect(dataOf(["units", "u1"], ["units", ""], ["units", "u2"]).units).toEqual(["u1", "u2"]);
  });

  test("a name that ends in [] is an array even with one value", () => {
    expect(dataOf(["units[]", "u1"]).units).toEqual(["u1"]);
  });

  test("numbered names nest, in the order of their numbers", () => {
    const data = dataOf(["asks[10].text", "乙"], ["asks[2].text", "甲"], ["asks[2].topic", "交通"]);
    expect(data.asks).toEqual([{ text: "甲", topic: "交通" }, { text: "乙" }]);
  });

  test("rows without any value fall away, rows that keep an id stay", () => {
    const data = dataOf(["asks[0].text", " "], ["asks[1].text", ""], ["asks[1].id", "a1"]);
    expect(data.asks).toEqual([{ id: "a1", text: undefined }]);
  });

  test("dotted names nest", () => {
    expect(dataOf(["signer.name", "张三"])).toEqual({ signer: { name: "张三" } });
  });

  test("a chosen file stays a file, an empty file input is undefined", () => {
    const scan = new File(["%PDF"], "答复.pdf", { type: "application/pdf" });
    const data = dataOf(["scan", scan], ["more", new File([], "")], ["none", new File([], "undefined")]);
    expect(data.scan).toBeInstanceOf(File);
    expect(data.none).toBeUndefined();
    expect(data.more).toBeUndefined();
  });

  test("names that React adds and names that reach a prototype are ignored", () => {
    const data = dataOf(
      ["$ACTION_ID_x", "1"],
      ["__proto__.admin", "1"],
      ["a.constructor.b", "1"],
      ["ok", "1"],
    );
    expect(data).toEqual({ ok: "1" });
    expect(Object.keys(data)).toEqual(["ok"]);
    expect(({} as Record<string, unknown>).admin).toBeUndefined();
  });

  test("an endless number in a name cannot make an endless array", () => {
    expect(dataOf(["a[999999999]", "x"]).a).toBeUndefined();
    expect(dataOf(["a[9999]", "x"]).a).toEqual(["x"]);
  });

  test("a name that is a value and a group at once does not fail", () => {
    expect(dataOf(["a", "1"], ["a.b", "2"])).toEqual({ a: "1" });
    expect(dataOf(["a.b", "2"], ["a", "1"])).toEqual({ a: { b: "2" } });
  });

  test("a password is taken as typed", () => {
    const data = parseForm(form(["password", " 一 个 "]), new Set(["password"])).data;
    expect(data.password).toBe(" 一 个 ");
  });
});

describe("finding the field of an error", () => {
  test("a closed-up row is named as it stands in the form", () => {
    const { nameOf } = parseForm(form(["asks[0].text", ""], ["asks[4].text", "甲"]));
    expect(nameOf(["asks", 0, "text"])).toBe("asks[4].text");
  });

  test("an error inside a repeated name is shown at the one field of that name", () => {
    const { nameOf } = parseForm(form(["units", "u1"], ["units", "u2"]));
    expect(nameOf(["units", 1])).toBe("units");
  });

  test("a field that was not sent is named by its path", () => {
    expect(parseForm(form()).nameOf(["asks", 0, "text"])).toBe("asks[0].text");
  });
});

describe("giving the typed text back", () => {
  test("keeps spaces and repeated values, leaves out files, secrets and the request id", () => {
    const typed = typedText(
      form(
        ["title", " 甲 "],
        ["units", "u1"],
        ["units", "u2"],
        ["scan", new File(["x"], "a.pdf")],
        ["pin", "1234"],
        ["newPassword", "x"],
        ["requestId", "r1"],
        ["$ACTION_KEY", "k"],
      ),
      new Set(["pin"]),
    );
    expect(typed).toEqual({ title: " 甲 ", units: "u1\u001fu2" });
  });
});
