import type { Metadata } from "next";
import type { ReactNode } from "react";

export const metadata: Metadata = {
  title: { absolute: "办理答复评价" },
  description: "",
  referrer: "no-referrer",
  robots: { index: false, follow: false, nocache: true },
};

/** The frame of the one-time rating link: outside the desk, made for a phone, without a way on. */
export default function RateLayout({ children }: { children: ReactNode }) {
  return (
    <div className="mx-auto flex min-h-dvh max-w-3xl flex-col px-4 py-6">
      <header className="mb-5 text-center">
        <p className="text-ink-2 tracking-wide">人大代表建议、政协提案</p>
        <h1 className="mt-0.5 font-heading text-xl tracking-wider">办理答复评价</h1>
      </header>
      <main className="flex flex-1 flex-col gap-4">{children}</main>
      <footer className="mt-6 text-center text-ink-3 text-sm">
        链接限本人使用一次，承办单位不能代填，请勿转给他人
      </footer>
    </div>
  );
}
