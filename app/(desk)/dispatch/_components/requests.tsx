import { Notice } from "@/components/ui/notice";
import { TextLink } from "@/components/ui/text-link";
import type { Objection } from "@/lib/dispatch/objections";
import type { PendingAdjust } from "@/lib/dispatch/requests";

type Props = { adjusts: readonly PendingAdjust[]; objections: readonly Objection[] };

/** What units and proposers asked for; an adjustment answers all of it. */
export function Requests({ adjusts, objections }: Props) {
  return (
    <>
      {adjusts.map((one) => (
        <Notice
          key={one.id}
          tone="warning"
          className="mb-3"
          title={`${one.on} ${one.unitName}申请调整：${one.ask}`}
        >
          <p className="whitespace-pre-line">{one.reason}</p>
          <p className="mt-1 text-sm">
            <TextLink href={`/dispatch/requests#${one.id}`}>不同意的，在调整申请中答复</TextLink>
          </p>
        </Notice>
      ))}
      {objections.map(({ id, on, by, unit, text }) => (
        <Notice
          key={id}
          tone="warning"
          className="mb-3"
          title={`${on} 提出人${by}对承办单位有异议${unit ? `，建议${unit}承办` : ""}`}
        >
          <p className="whitespace-pre-line">{text}</p>
          <p className="mt-1 text-sm">
            <TextLink href={`/dispatch/requests#${id}`}>不调整的，在调整申请中答复</TextLink>
          </p>
        </Notice>
      ))}
    </>
  );
}
