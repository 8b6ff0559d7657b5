import { Notice } from "@/components/ui/notice";
import { ProgressBar } from "@/components/ui/progress-bar";
import type { Progress } from "./use-submission";

/** How far a long batch is; leaving the page stops what was not sent yet. */
export function BatchProgress({ sent, total }: Progress) {
  const zh = `已办理 ${sent} 件，共 ${total} 件`;
  return (
    <div className="mb-4" role="status">
      <Notice title="正在办理，请勿离开本页">
        <ProgressBar value={sent} max={total} label={zh} />
      </Notice>
    </div>
  );
}
