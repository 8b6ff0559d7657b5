import { Form, HiddenFields } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { cancelImportAction, confirmImportAction } from "../run-actions";

type Props = {
  id: string;
  /** Rows that would be registered or corrected. */
  total: number;
};

/** 确认导入 or 取消: nothing of the file is registered before. */
export function ConfirmPanel({ id, total }: Props) {
  return (
    <div className="flex flex-wrap items-start gap-3">
      {total > 0 && (
        <Form action={confirmImportAction} aria-label="确认导入" keep>
          <HiddenFields values={{ id }} />
          <SubmitButton pendingLabel="正在确认……">{`确认导入 ${total.toLocaleString("zh-CN")} 件`}</SubmitButton>
        </Form>
      )}
      <Form action={cancelImportAction} aria-label="取消导入">
        <HiddenFields values={{ id }} />
        <SubmitButton variant="quiet" pendingLabel="正在取消……">
          取消，不导入
        </SubmitButton>
      </Form>
    </div>
  );
}
