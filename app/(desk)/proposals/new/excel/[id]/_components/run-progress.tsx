import { Form, HiddenFields } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { Notice } from "@/components/ui/notice";
import { ProgressBar } from "@/components/ui/progress-bar";
import type { ImportProgress } from "@/lib/intake/excel/progress";
import { confirmImportAction } from "../run-actions";
import { KeepFresh } from "./keep-fresh";

type Props = { id: string; progress: ImportProgress };

/** A confirmed import while it goes on, or why it stands still. */
export function RunProgress({ id, progress }: Props) {
  const { total, created, corrected, refused, haltedZh } = progress;
  const sent = created + corrected + refused;
  const zh = `已办 ${sent.toLocaleString("zh-CN")} 行，共 ${total.toLocaleString("zh-CN")} 行`;
  const bar = (
    <p role="status">
      <ProgressBar value={sent} max={total} label={zh} />
    </p>
  );
  if (haltedZh) {
    return (
      <Notice tone="warning" title="导入停下了">
        <p>{haltedZh}</p>
        {bar}
        <Form action={confirmImportAction} aria-label="继续导入" className="mt-3">
          <HiddenFields values={{ id }} />
          <SubmitButton pendingLabel="正在继续……">继续导入</SubmitButton>
        </Form>
      </Notice>
    );
  }
  return (
    <Notice title="正在导入">
      {bar}
      <p className="mt-1 text-ink-2">可以离开本页，导入照常进行；完成后在这里下载导入结果。</p>
      <KeepFresh />
    </Notice>
  );
}
