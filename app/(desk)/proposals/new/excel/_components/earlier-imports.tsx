import { Panel } from "@/components/ui/panel";
import { Cell, HeadCell, Row, Table } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import { keptDays } from "@/lib/intake/excel/confirm";
import { type EarlierImport, earlierImports } from "@/lib/intake/excel/progress";
import type { Actor } from "@/lib/lifecycle/actor";
import { momentText } from "@/lib/text/dates";

const stateZh: Record<EarlierImport["state"], string> = {
  preview: "待确认",
  running: "正在导入",
  done: "已完成",
  cancelled: "已取消",
};

/** What was uploaded before: to be confirmed still, under way, or done with its result. */
export async function EarlierImports({ actor }: { actor: Actor }) {
  const imports = await earlierImports(actor);
  if (imports.length === 0) return null;
  return (
    <Panel title="以前的导入">
      <p className="mb-3 text-ink-3 text-sm">
        {`没有确认的保留 ${keptDays.preview} 天，导入结果保留 ${keptDays.report} 天。`}
      </p>
      <Table caption="以前的导入" head={columns}>
        {imports.map(({ id, fileName, state, createdAt, by }) => (
          <Row key={id}>
            <Cell label="文件">
              <TextLink href={`/proposals/new/excel/${id}`}>{fileName}</TextLink>
            </Cell>
            <Cell label="上传人">{by}</Cell>
            <Cell label="上传时间">{momentText(createdAt)}</Cell>
            <Cell label="状态">{stateZh[state]}</Cell>
          </Row>
        ))}
      </Table>
    </Panel>
  );
}

const columns = (
  <>
    <HeadCell>文件</HeadCell>
    <HeadCell width={110}>上传人</HeadCell>
    <HeadCell width={160}>上传时间</HeadCell>
    <HeadCell width={100}>状态</HeadCell>
  </>
);
