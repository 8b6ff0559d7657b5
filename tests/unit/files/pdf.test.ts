// Files as LibreOffice writes them (revision 3), and keys by ISO 32000-2 with its check value (revision 6).
import { expect, it } from "vitest";
import { refuseFile } from "@/lib/files/inspect";
import { pdf, png } from "./zip-fixture";

/** A PDF under the encryption dictionary given in base64. */
function locked(dictionary: string, id: string): Buffer {
  const head = Buffer.from("%PDF-1.6\n19 0 obj\n");
  const tail = Buffer.from(`\nendobj\ntrailer<</Encrypt 19 0 R/ID[<${id}><${id}>]>>\n%%EOF\n`);
  return Buffer.concat([head, Buffer.from(dictionary, "base64"), tail]);
}

const codeOf = (bytes: Buffer) => refuseFile("盖章件.pdf", bytes, "sealed_copy")?.code ?? null;

it("要密码才能打开的 PDF 不收；只限制打印、修改的照收", () => {
  expect(
    codeOf(
      locked(
        "PDwvRmlsdGVyL1N0YW5kYXJkL1YgMi9MZW5ndGggMTI4L1IgMy9PKHNC6qgYIUIvN7FTpzkSN6MX51ibI8iMAIuQi3DUXFzbGykvVShKjYp2n1lrqzEmKxWl6/M9AAAAAAAAAAAAAAAAAAAAACkvUCAtMTAyOD4+",
        "AC79337CF482E710701DECC623017D2B",
      ),
    ),
  ).toBe("file_locked");
  expect(
    codeOf(
      locked(
        "PDwvRmlsdGVyL1N0YW5kYXJkL1YgMi9MZW5ndGggMTI4L1IgMy9PKAN5y+YBFK1kM4VfgndcYnghpNajXG6ScxWblzf5AD4k6tMpL1UooAbRSxKhVxEwXGZgTsj0TV8AAAAAAAAAAAAAAAAAAAAAKS9QIC0zMDgwPj4=",
        "C685D24DE45CE063DBD86602DCCDAEEA",
      ),
    ),
  ).toBeNull();
  const newer = (user: string) =>
    locked(
      Buffer.from(`<</Filter/Standard/V 5/R 6/P -4/Length 256/O<${"00".repeat(48)}>/U<${user}>>>`).toString(
        "base64",
      ),
      "00",
    );
  const [empty, typed] = [
    "5f81b919778b343039d5718f87a42dd9e35a49d9b5489b67e48b2f89be8af87a62616e6c692d72366b657973616c7431",
    "5ee6cd4ba663fa4cdb801155391121a4962e67b0a09cbbe9a6dfa3fd93eb5fb853f59265c6f722c6bf0b105eedd814af",
  ];
  expect([codeOf(newer(empty)), codeOf(newer(typed))]).toEqual([null, "file_locked"]);
});

it("说自己加了密、却什么也没写明白的，照收：打不开由阅读的人发现，不误拒", () => {
  const vague = Buffer.from(
    "%PDF-1.7\n9 0 obj<</Filter/Standard/V 2/R 3/O(x)/U(y)/P -4>>\n/Encrypt 9 0 R\n%%EOF",
  );
  expect(codeOf(vague)).toBeNull();
  expect(codeOf(Buffer.from("%PDF-1.7\n(/Encrypt)\n%%EOF"))).toBeNull();
});

it("没有传完的 PDF、PNG 不收", () => {
  const long = Buffer.concat([pdf, Buffer.alloc(5000, 0x20)]);
  expect(codeOf(long)).toBe("file_cut");
  expect(codeOf(pdf)).toBeNull();
  expect(refuseFile("照片.png", png, "other")).toBeNull();
  expect(refuseFile("照片.png", png.subarray(0, 10), "other")?.code).toBe("file_cut");
});
