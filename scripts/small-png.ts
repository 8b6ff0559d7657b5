// Pictures of screens have few colours: with a palette they take a third of the room.
import { constants, crc32, deflateSync, inflateSync } from "node:zlib";

const signature = 8;
const paletteSize = 256;

type Pixels = { width: number; height: number; channels: number; bytes: Buffer };

/** The same picture with at most 256 colours: the most frequent ones, every other becomes its nearest. */
export function smallPng(png: Buffer): Buffer {
  const { width, height, channels, bytes } = readPixels(png);
  const counts = new Map<number, number>();
  for (let at = 0; at < bytes.length; at += channels) {
    const color = bytes.readUIntBE(at, 3);
    counts.set(color, (counts.get(color) ?? 0) + 1);
  }
  const palette = [...counts]
    .sort((a, b) => b[1] - a[1])
    .slice(0, paletteSize)
    .map(([color]) => color);
  const places = new Map([...counts.keys()].map((color) => [color, nearest(palette, color)]));
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const color = bytes.readUIntBE((y * width + x) * channels, 3);
      rows[y * (width + 1) + 1 + x] = places.get(color) ?? 0;
    }
  }
  const head = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, 3, 0, 0, 0]);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  const colors = Buffer.alloc(palette.length * 3);
  for (const [place, color] of palette.entries()) colors.writeUIntBE(color, place * 3, 3);
  const packed = deflateSync(rows, { level: constants.Z_BEST_COMPRESSION, memLevel: 9 });
  return Buffer.concat([
    png.subarray(0, signature),
    chunk("IHDR", head),
    chunk("PLTE", colors),
    chunk("IDAT", packed),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function nearest(palette: readonly number[], color: number): number {
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  for (const [place, other] of palette.entries()) {
    const apart = [16, 8, 0].reduce(
      (sum, by) => sum + (((color >> by) & 255) - ((other >> by) & 255)) ** 2,
      0,
    );
    if (apart < least) [best, least] = [place, apart];
  }
  return best;
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const size = Buffer.alloc(4);
  const check = Buffer.alloc(4);
  size.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([size, body, check]);
}

/** Pixels of an 8-bit RGB or RGBA picture, which is what a browser writes. */
function readPixels(png: Buffer): Pixels {
  const parts: Buffer[] = [];
  let head: Buffer = Buffer.alloc(0);
  for (let at = signature; at < png.length; ) {
    const size = png.readUInt32BE(at);
    const type = png.toString("latin1", at + 4, at + 8);
    const data = png.subarray(at + 8, at + 8 + size);
    if (type === "IHDR") head = data;
    if (type === "IDAT") parts.push(data);
    at += size + 12;
  }
  const channels = { 2: 3, 6: 4 }[head[9] ?? 0];
  if (head[8] !== 8 || !channels) throw new Error("not an 8-bit RGB picture");
  const [width, height] = [head.readUInt32BE(0), head.readUInt32BE(4)];
  return {
    width,
    height,
    channels,
    bytes: unfilter(inflateSync(Buffer.concat(parts)), width * channels, channels),
  };
}

/** Takes back the five filters of PNG (ISO/IEC 15948, 9.2), line by line. */
function unfilter(raw: Buffer, stride: number, channels: number): Buffer {
  const lines = raw.length / (stride + 1);
  const bytes = Buffer.alloc(stride * lines);
  const byte = (x: number, y: number) => (x < 0 || y < 0 ? 0 : (bytes[y * stride + x] ?? 0));
  for (let y = 0; y < lines; y += 1) {
    const filter = raw[y * (stride + 1)] ?? 0;
    for (let x = 0; x < stride; x += 1) {
      const [left, up, corner] = [byte(x - channels, y), byte(x, y - 1), byte(x - channels, y - 1)];
      const value = raw[y * (stride + 1) + 1 + x] ?? 0;
      bytes[y * stride + x] = value + guess(filter, left, up, corner);
    }
  }
  return bytes;
}

function guess(filter: number, left: number, up: number, corner: number): number {
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return (left + up) >> 1;
  return filter === 4 ? paeth(left, up, corner) : 0;
}

function paeth(left: number, up: number, corner: number): number {
  const sum = left + up - corner;
  const [a, b, c] = [Math.abs(sum - left), Math.abs(sum - up), Math.abs(sum - corner)];
  if (a <= b && a <= c) return left;
  return b <= c ? up : corner;
}
