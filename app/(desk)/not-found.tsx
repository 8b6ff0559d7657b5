import { NotFoundMessage } from "@/components/layout/not-found-message";
import { requireActor } from "@/lib/access/actor";
import { adminPosts } from "@/lib/lifecycle/actor";

/** Inside the frame of the desk; administrators have no ledger to look in. */
export default async function NotFound() {
  const { acting } = await requireActor();
  return <NotFoundMessage isInFrame hasLedger={!adminPosts.includes(acting.kind)} />;
}
