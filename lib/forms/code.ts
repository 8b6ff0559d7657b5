// Two-dimensional codes (QR) of an address, as the PDF and the Word file want them. Pure.
import { crc32, deflateSync } from "node:zlib";
import { encode, renderSVG } from "uqr";

/** Up to a quarter of it may be unreadable: paper is folded, stamped and copied. The quiet zone is part of it. */
const options = { ecc: "Q", border: 4 } as const;

/** For the PDF. */
export function codeSvg(address: string): string {
  return renderSVG(address, options);
}

const dotsPerModule = 8;

/** For Word: black on white, one bit a dot. */
export function codePng(address: string): Buffer {
  const { data } = encode(address, options);
  const side = data.length * dotsPerModule;
  const lines = data.flatMap((modules) => Array<Buffer>(dotsPerModule).fill(lineOf(modules)));
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header[8] = 1;
  return Buffer.concat([
    Buffer.from("\x89PNG\r\n\x1a\n", "latin1"),
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(Buffer.concat(lines))),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

/** A filter byte, then the dots from the left; a set bit is white. With eight dots a module is one byte. */
function lineOf(modules: readonly boolean[]): Buffer {
  return Buffer.from([0, ...modules.map((isDark) => (isDark ? 0 : 255))]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}
