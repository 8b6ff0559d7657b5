"use client";

import { ErrorMessage } from "@/components/layout/error-message";
import { ButtonLink } from "@/components/ui/button";

type Props = { error: Error & { digest?: string }; reset: () => void };

/** Inside the frame of the desk: the navigation stays, one page has failed. */
export default function DeskErrorPage(props: Props) {
  return <ErrorMessage {...props} isInFrame action={<ButtonLink href="/">回到首页</ButtonLink>} />;
}
