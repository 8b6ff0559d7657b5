import { failedChecks } from "@/lib/jobs/readiness";
import { log } from "@/lib/log";

export const dynamic = "force-dynamic";

/** 200 when this process can serve, else 503. Which check failed stands in the log, not in the answer. */
export async function GET(): Promise<Response> {
  const failed = await failedChecks(new Date());
  if (failed.length > 0) log().warn({ failed }, "not ready");
  const status = failed.length > 0 ? "unavailable" : "ok";
  return Response.json(
    { status },
    { status: failed.length > 0 ? 503 : 200, headers: { "Cache-Control": "no-store" } },
  );
}
