// The same code in both files: the dots of the picture for Word are those of the drawing for the PDF.
import { inflateSync } from "node:zlib";
import { encode } from "uqr";
import { expect, it } from "vitest";
import { codePng, codeSvg } from "@/lib/forms/code";

const address = "https://banli.example/rate/2345-6789-abcd-efgh-jkmn";

it("图片是一幅黑白 PNG，每个方块八点，四周留白四格，与矢量图同一个码", () => {
  const png = codePng(address);
  expect(png.subarray(1, 4).toString()).toBe("PNG");
  const side = png.readUInt32BE(16);
  const { size, data } = encode(address, { ecc: "Q", border: 4 });
  expect(side).toBe(size * 8);
  const at = png.indexOf("IDAT");
  const dots = inflateSync(png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4)));
  const isDark = (x: number, y: number) => dots[y * 8 * (size + 1) + 1 + x] === 0;
  for (let y = 0; y < size; y += 1)
    for (let x = 0; x < size; x += 1) expect(isDark(x, y), `${x},${y}`).toBe(data[y]?.[x]);
  expect(data[3]?.some(Boolean)).toBe(false);
  expect(codeSvg(address)).toContain(`viewBox="0 0 ${size * 10} ${size * 10}"`);
});
