// What stands before every page.
import { NextRequest } from "next/server";
import { expect, test } from "vitest";
import { proxy } from "@/proxy";

const ask = (path: string) => proxy(new NextRequest(`http://banli.test${path}`));

test("网址里的 U+0000 到不了数据库；别的字照常", () => {
  expect(ask("/proposals?q=%00").status).toBe(400);
  expect(ask("/settings/terms/%00").status).toBe(400);
  expect(ask("/proposals?q=%E6%A1%A5%25%001").status).toBe(400);
  expect(ask("/proposals?q=%E6%A1%A5%2500").status).toBe(200);
});
