import type { Metadata } from "next";
import { Field } from "@/components/form/field";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { TextInput } from "@/components/form/text-input";
import { Notice } from "@/components/ui/notice";
import { TextLink } from "@/components/ui/text-link";
import { requireSession } from "@/lib/access/actor";
import { signOutAction } from "../sign-out-action";
import { changePasswordAction } from "./actions";

export const metadata: Metadata = { title: "修改密码" };

export default async function ChangePasswordPage() {
  const { mustChangePassword } = await requireSession();
  return (
    <>
      <h1 className="mb-5 text-xl">修改密码</h1>
      {mustChangePassword && (
        <Notice tone="warning" className="mb-4">
          您使用的是初始密码，请先改成自己的密码，再开始办理。
        </Notice>
      )}
      <Form action={changePasswordAction} aria-label="修改密码">
        <Field name="current" label={mustChangePassword ? "初始密码" : "现在的密码"} required>
          <TextInput type="password" autoComplete="current-password" maxLength={128} />
        </Field>
        <Field name="password" label="新密码" hint="至少 10 个字符，不能包含用户名。" required>
          <TextInput type="password" autoComplete="new-password" maxLength={128} />
        </Field>
        <Field name="again" label="再输一遍新密码" required>
          <TextInput type="password" autoComplete="new-password" maxLength={128} />
        </Field>
        <SubmitButton size="lg" className="mt-2 w-full" pendingLabel="正在修改">
          修改密码
        </SubmitButton>
      </Form>
      <div className="mt-5 flex justify-between text-sm">
        {mustChangePassword ? (
          <form action={signOutAction}>
            <button type="submit" className="text-accent underline underline-offset-4">
              退出登录
            </button>
          </form>
        ) : (
          <TextLink href="/">返回</TextLink>
        )}
      </div>
    </>
  );
}
