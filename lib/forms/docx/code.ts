// A two-dimensional code with its words beside it: a table without lines, the only way Word keeps the two together.
import {
  AlignmentType,
  ImageRun,
  Table,
  TableBorders,
  TableCell,
  TableRow,
  VerticalAlign,
  WidthType,
} from "docx";
import { mm, paragraph } from "@/lib/letter/docx/words";
import { codePng } from "../code";
import { sheet } from "../sheet";
import { lined } from "./words";

/** `width` in twips. */
export function codeOf(
  { address, lines }: { address: string; lines: readonly string[] },
  width: number,
): Table {
  const side = (sheet.codeSize / 25.4) * 96;
  const picture = new ImageRun({
    type: "png",
    data: codePng(address),
    transformation: { width: side, height: side },
    altText: { name: "二维码", title: "二维码", description: address },
  });
  const look = {
    font: "song",
    size: sheet.cellPt,
    line: sheet.cellLinePt,
    alignment: AlignmentType.LEFT,
  } as const;
  const columnWidths = [mm(sheet.codeSize + 4), width - mm(sheet.codeSize + 4)];
  const cells = [
    // Exact lines would cut the picture down to one of them.
    [paragraph({ spacing: { line: 240, lineRule: "auto" }, children: [picture] })],
    lined([address, ...lines], look),
  ];
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths,
    layout: "fixed",
    borders: TableBorders.NONE,
    rows: [
      new TableRow({
        cantSplit: true,
        children: cells.map(
          (children, at) =>
            new TableCell({
              children,
              width: { size: columnWidths[at] ?? 0, type: WidthType.DXA },
              verticalAlign: VerticalAlign.CENTER,
            }),
        ),
      }),
    ],
  });
}
