import { CircleAlert, CircleCheck, Info, type LucideIcon, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { cx } from "./cx";

export type NoticeTone = "info" | "success" | "warning" | "error";

const tones: Record<NoticeTone, { look: string; icon: LucideIcon; zh: string }> = {
  info: { look: "border-accent/30 bg-accent-soft text-accent", icon: Info, zh: "说明" },
  success: { look: "border-green/30 bg-green-soft text-green", icon: CircleCheck, zh: "已完成" },
  warning: { look: "border-amber/30 bg-amber-soft text-amber", icon: TriangleAlert, zh: "请注意" },
  error: { look: "border-seal/30 bg-red-soft text-seal", icon: CircleAlert, zh: "有误" },
};

type Props = { tone?: NoticeTone; title?: ReactNode; children?: ReactNode; className?: string };

/** A message on the page. Success is polite (role status); the others are read where they stand. */
export function Notice({ tone = "info", title, children, className }: Props) {
  const { look, icon: Icon, zh } = tones[tone];
  return (
    <div
      role={tone === "success" ? "status" : undefined}
      className={cx("flex gap-2.5 rounded-md border px-3.5 py-2.5", look, className)}
    >
      <Icon aria-hidden className="mt-[0.28em] size-4 shrink-0" />
      <div className="min-w-0">
        <span className="sr-only">{zh}：</span>
        {title && <p className="font-semibold">{title}</p>}
        {children && <div className="text-ink">{children}</div>}
      </div>
    </div>
  );
}
