"use client";

import { Button } from "@/components/ui/button";

export function PrintButton() {
  return (
    <Button variant="main" className="needs-script" onClick={() => window.print()}>
      打印
    </Button>
  );
}
