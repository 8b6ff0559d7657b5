import type { ReactNode } from "react";
import { officeName } from "@/lib/people/queries";

/** The frame of the pages before the desk: the office's name, one sheet, nothing else. */
export default async function AuthLayout({ children }: { children: ReactNode }) {
  const office = await officeName();
  return (
    <div className="flex min-h-dvh flex-col items-center px-4 py-10 sm:justify-center">
      <header className="mb-6 text-center">
        {office && <p className="text-ink-2 text-lg tracking-wide">{office.name}</p>}
        <p className="mt-1 font-heading text-2xl tracking-wider">人大代表建议、政协提案办理</p>
      </header>
      <main className="w-full max-w-md rounded-lg border border-line bg-sheet px-8 py-7 shadow-sheet has-[[data-wide]]:max-w-3xl max-sm:px-5">
        {children}
      </main>
      <footer className="mt-6 text-center text-ink-3 text-sm">本系统不得存储、处理、传输涉密内容</footer>
    </div>
  );
}
