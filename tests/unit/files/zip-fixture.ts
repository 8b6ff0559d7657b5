// Builds small zips in memory, so that what a file claims and what it holds can be set apart.
import { deflateRawSync } from "node:zlib";

export type Part = { name: string; text: string };

export function zipOf(parts: readonly Part[]): Buffer {
  const bodies: Buffer[] = [];
  const heads: Buffer[] = [];
  let offset = 0;
  for (const { name, text } of parts) {
    const packed = deflateRawSync(Buffer.from(text));
    const path = Buffer.from(name);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(8, 8);
    local.writeUInt32LE(packed.length, 18);
    local.writeUInt16LE(path.length, 26);
    const head = Buffer.alloc(46);
    head.writeUInt32LE(0x02014b50, 0);
    head.writeUInt16LE(8, 10);
    head.writeUInt32LE(packed.length, 20);
    head.writeUInt32LE(Buffer.byteLength(text), 24);
    head.writeUInt16LE(path.length, 28);
    head.writeUInt32LE(offset, 42);
    bodies.push(local, path, packed);
    heads.push(head, path);
    offset += 30 + path.length + packed.length;
  }
  const table = Buffer.concat(heads);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(table.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...bodies, table, end]);
}

const types = '<Types><Override PartName="/word/document.xml" ContentType="application/xml"/></Types>';

export function docx(extra: readonly Part[] = [], contentTypes = types): Buffer {
  return zipOf([
    { name: "[Content_Types].xml", text: contentTypes },
    { name: "word/document.xml", text: "<w:document/>" },
    ...extra,
  ]);
}

export const png = Buffer.from("\x89PNG\r\n\x1a\n\0\0\0\0IEND\xae\x42\x60\x82", "latin1");
export const pdf = Buffer.from("%PDF-1.7\n%%EOF\n");
export const jpeg = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 0]);
