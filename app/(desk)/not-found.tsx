import { NotFoundMessage } from "@/components/layout/not-found-message";

/** Inside the frame of the desk. */
export default function NotFound() {
  return <NotFoundMessage isInFrame />;
}
