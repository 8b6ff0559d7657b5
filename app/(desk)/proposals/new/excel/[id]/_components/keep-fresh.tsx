"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

/** Draws the page again every second while it stands on it and is looked at. */
export function KeepFresh() {
  const router = useRouter();
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === "visible") router.refresh();
    }, 1000);
    return () => clearInterval(timer);
  }, [router]);
  return null;
}
