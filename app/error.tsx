"use client";

import { ErrorMessage } from "@/components/layout/error-message";
import { ButtonLink } from "@/components/ui/button";

type Props = { error: Error & { digest?: string }; reset: () => void };

export default function ErrorPage(props: Props) {
  return <ErrorMessage {...props} action={<ButtonLink href="/">回到首页</ButtonLink>} />;
}
