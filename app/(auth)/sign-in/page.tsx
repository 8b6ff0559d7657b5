import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { Field } from "@/components/form/field";
import { Form, HiddenFields } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { TextInput } from "@/components/form/text-input";
import { DoneNotice } from "@/components/ui/done-notice";
import { currentSession } from "@/lib/access/actor";
import { safePath } from "@/lib/access/home";
import { hasUsers } from "@/lib/people/queries";
import { signInAction } from "./actions";

export const metadata: Metadata = { title: "登录" };

type Props = { searchParams: Promise<{ next?: string | string[]; done?: string | string[] }> };

const words = {
  setup: "三个管理员已建立，请登录。",
  "signed-out": "您已退出登录。",
};

export default async function SignInPage({ searchParams }: Props) {
  const { next, done } = await searchParams;
  const target = safePath(typeof next === "string" ? next : undefined);
  if (await currentSession()) redirect(target);
  if (!(await hasUsers())) redirect("/setup");
  return (
    <>
      <h1 className="mb-5 text-xl">登录</h1>
      <DoneNotice done={done} words={words} />
      <Form action={signInAction} aria-label="登录">
        <HiddenFields values={{ next: target }} />
        <Field name="login" label="用户名" required>
          <TextInput autoComplete="username" autoCapitalize="none" spellCheck={false} maxLength={64} />
        </Field>
        <Field name="password" label="密码" required>
          <TextInput type="password" autoComplete="current-password" maxLength={128} />
        </Field>
        <SubmitButton size="lg" className="mt-2 w-full" pendingLabel="正在登录">
          登录
        </SubmitButton>
      </Form>
      <p className="mt-5 text-ink-3 text-sm">忘记密码，请联系本单位的系统管理员重置。</p>
    </>
  );
}
