import { Notice } from "@/components/ui/notice";
import type { ImportNote, SheetNote } from "@/lib/intake/excel/row";

/** What was read of the file and what was not. */
export function FileNote({ note: { sheets, warnings } }: { note: ImportNote }) {
  const read = sheets.filter(({ skippedZh }) => skippedZh === "");
  return (
    <Notice tone={warnings.length > 0 ? "warning" : "info"}>
      {warnings.map((warning) => (
        <p key={warning}>{warning}</p>
      ))}
      {read.map((sheet) => (
        <SheetLine key={sheet.name} sheet={sheet} />
      ))}
      {sheets
        .filter(({ skippedZh }) => skippedZh !== "")
        .map(({ name, skippedZh }) => (
          <p key={name}>{`工作表“${name}”：${skippedZh}。`}</p>
        ))}
    </Notice>
  );
}

function SheetLine({ sheet: { name, rows, columns, ignored } }: { sheet: SheetNote }) {
  const renamed = columns.map(({ heading, zh }) => (heading === zh ? zh : `${heading} → ${zh}`));
  return (
    <p>
      {`工作表“${name}”：${rows.toLocaleString("zh-CN")} 行，读入${renamed.join("、")}。`}
      {ignored.length > 0 && `没有读入的列：${ignored.join("、")}。`}
    </p>
  );
}
