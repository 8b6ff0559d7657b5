import { expect, test } from "vitest";
import { readText } from "@/lib/files/body";
import { readIncoming } from "@/lib/files/incoming";
import { maxBytes } from "@/lib/files/kinds";

const post = (body: BodyInit, headers: Record<string, string> = {}) =>
  new Request("http://banli/api/uploads", { method: "POST", body, headers, duplex: "half" } as RequestInit);

const refusalOf = async (request: Request) => {
  const error = await readIncoming(request, "材料.pdf").catch((reason) => reason);
  return error.refusal?.code;
};

test("收下的内容一字节不差", async () => {
  const file = await readIncoming(post("内容", { "content-length": "6" }), "材料.pdf");
  expect([file.name, await file.text()]).toEqual(["材料.pdf", "内容"]);
});

test("空的、自称太大的、没传完的都拒收", async () => {
  expect(await refusalOf(post(""))).toBe("file_empty");
  expect(await refusalOf(post("x", { "content-length": String(200 * 1024 * 1024) }))).toBe("file_size");
  expect(await refusalOf(post("只到一半", { "content-length": "100" }))).toBe("file_cut");
});

test("不说大小、一直传下去的，到上限就停，不再读", async () => {
  let given = 0;
  const endless = new ReadableStream({
    pull(controller) {
      given += 1;
      controller.enqueue(new Uint8Array(1024 * 1024));
    },
  });
  expect(await refusalOf(post(endless))).toBe("file_size");
  expect(given).toBeLessThan(maxBytes / 1024 / 1024 + 5);
});

test("排版预览收到的文字：到上限为止，汉字按字节算，自称太大的一个字节也不读", async () => {
  expect(await readText(post("周村"), 6)).toBe("周村");
  expect(await readText(post("周村"), 5)).toBeNull();
  let given = 0;
  const endless = new ReadableStream({
    pull(controller) {
      given += 1;
      controller.enqueue(new Uint8Array(1000));
    },
  });
  expect(await readText(post(endless, { "content-length": "1000000" }), 10_000)).toBeNull();
  expect(given).toBeLessThan(2);
});
