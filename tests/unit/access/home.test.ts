import { expect, test } from "vitest";
import { safePath } from "@/lib/access/home";

test.each(["/", "/worklist?queue=a&q=%E7%BA%A2", "/proposals/1#promises", "/?done=a.b"])(
  "stays here: %s",
  (path) => {
    expect(safePath(path)).toBe(path);
  },
);

test.each([
  "https://other.host",
  "//other.host",
  "/\\other.host",
  "/\t/other.host",
  "/.//other.host",
  "/a/..//other.host",
  "/%2e//other.host",
  "worklist",
  "",
])("leads to the front page: %j", (path) => {
  expect(safePath(path)).toBe("/");
});
