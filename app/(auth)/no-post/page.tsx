import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { Button } from "@/components/ui/button";
import { currentActor, requireSession } from "@/lib/access/actor";
import { signOutAction } from "../sign-out-action";

export const metadata: Metadata = { title: "尚无任职" };

export default async function NoPostPage() {
  if ((await requireSession()).mustChangePassword) redirect("/change-password");
  if (await currentActor()) redirect("/");
  return (
    <>
      <h1 className="mb-3 text-xl">您目前没有任职</h1>
      <p>账号有效，但今天没有任何任职，因此没有可以办理或查看的内容。</p>
      <p className="mt-2 text-ink-3">
        请联系安全管理员，说明您所在的单位和岗位；授予任职后重新打开本页即可。
      </p>
      <form action={signOutAction} className="mt-5">
        <Button type="submit">退出登录</Button>
      </form>
    </>
  );
}
