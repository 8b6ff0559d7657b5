export const dynamic = "force-dynamic";

/** The process answers; asks nothing else, so that a slow database does not get it restarted. */
export function GET(): Response {
  return Response.json({ status: "ok" }, { headers: { "Cache-Control": "no-store" } });
}
