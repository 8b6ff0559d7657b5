import Link from "next/link";
import { signOutAction } from "@/app/(auth)/sign-out-action";

/** Beside the acting post in the top bar: the own account, and the way out. */
export function AccountLinks() {
  return (
    <>
      <Link href="/settings/sessions" prefetch={false} className="py-0.5 hover:text-accent hover:underline">
        账号
      </Link>
      <form action={signOutAction}>
        <button type="submit" className="py-0.5 hover:text-accent hover:underline">
          退出
        </button>
      </form>
    </>
  );
}
