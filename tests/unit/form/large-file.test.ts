import { expect, it, vi } from "vitest";
import { tooLarge } from "@/components/form/large-file";

const most = 20 * 1024 * 1024;
const file = (name: string, megabytes: number) => ({ name, size: megabytes * 1024 * 1024 });
type Input = { name: string; files: ReturnType<typeof file>[] };
/** As much of a form as is asked about; without an id. */
const form = (...inputs: Input[]) =>
  ({
    querySelectorAll: () => inputs.map((one) => ({ ...one, dataset: { most: String(most) } })),
  }) as unknown as HTMLFormElement;

it("一个太大的、合起来太多的，都说清楚并留在本页；先传上去的不再算", () => {
  vi.stubGlobal(
    "FormData",
    class {
      get = () => null;
    },
  );
  const saidOf = (...inputs: Input[]) => {
    const answer = tooLarge(form(...inputs));
    return answer && "zh" in answer ? answer.zh : null;
  };
  const many = Array.from({ length: 30 }, (_, at) => file(`${at}.docx`, 1));
  expect(saidOf({ name: "files", files: [file("扫描.pdf", 21)] })).toMatch(
    /^「扫描.pdf」有 21 MB，超过 20 MB，没有上传/,
  );
  expect(saidOf({ name: "files", files: many })).toBe(
    "所选文件共 30 MB，一次最多 20 MB，没有上传；请分几次选择。",
  );
  expect(saidOf({ name: "a", files: many.slice(0, 15) }, { name: "b", files: many.slice(15) })).toMatch(
    /^所选文件共/,
  );
  expect(saidOf({ name: "files", files: many.slice(0, 20) })).toBeNull();
  expect(saidOf({ name: "", files: many })).toBeNull();
  vi.unstubAllGlobals();
});
