import { Notice } from "@/components/ui/notice";
import type { AllocationRequest } from "@/lib/dispatch/requests";

/** What units and proposers asked for; an adjustment answers all of it. */
export function Requests({ requests }: { requests: readonly AllocationRequest[] }) {
  return requests.map((one) => (
    <Notice key={one.id} tone="warning" className="mb-3" title={titleOf(one)}>
      <p className="whitespace-pre-line">{one.text}</p>
    </Notice>
  ));
}

function titleOf({ kind, on, by, unit }: AllocationRequest): string {
  if (kind === "assist") return `${on} ${by}申请增加协办单位${unit}`;
  return `${on} 提出人${by}对承办单位有异议${unit ? `，建议${unit}承办` : ""}`;
}
