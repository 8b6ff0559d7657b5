import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { connection } from "next/server";
import { Field } from "@/components/form/field";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { TextInput } from "@/components/form/text-input";
import { hasUsers } from "@/lib/people/queries";

import { setupAction } from "./actions";

export const metadata: Metadata = { title: "首次设置" };

const administrators = [
  { key: "system", zh: "系统管理员", duty: "建立单位和账号，不授予任职。" },
  { key: "security", zh: "安全管理员", duty: "授予、结束任职，设定分管和代行，不建账号。" },
  { key: "auditor", zh: "审计管理员", duty: "查看全部操作记录，不作任何改动。" },
] as const;

export default async function SetupPage() {
  await connection();
  if (await hasUsers()) notFound();
  return (
    <div data-wide="">
      <h1 className="text-xl">首次设置</h1>
      <p className="mt-2 mb-5 text-ink-2">
        系统中还没有任何账号。请一次建立三个管理员：三岗分设，由三人分别担任，互相制约，都不能查看建议提案内容。
      </p>
      <Form action={setupAction} aria-label="首次设置">
        <Field name="office" label="单位名称" hint="本系统服务的政府全称，例如：某某区人民政府" required>
          <TextInput autoComplete="organization" maxLength={60} />
        </Field>
        <div className="grid gap-x-6 gap-y-4 sm:grid-cols-3">
          {administrators.map((one) => (
            <fieldset key={one.key} className="min-w-0 border-line border-t pt-3">
              <legend className="pr-2 font-semibold">{one.zh}</legend>
              <p className="mb-3 text-ink-3 text-sm sm:min-h-[3.2em]">{one.duty}</p>
              <Field name={`${one.key}.name`} label="姓名" required>
                <TextInput autoComplete="off" maxLength={20} />
              </Field>
              <Field name={`${one.key}.login`} label="用户名" required>
                <TextInput autoComplete="off" autoCapitalize="none" spellCheck={false} maxLength={32} />
              </Field>
              <Field name={`${one.key}.password`} label="密码" hint="至少 10 个字符" required>
                <TextInput type="password" autoComplete="new-password" maxLength={128} />
              </Field>
            </fieldset>
          ))}
        </div>
        <SubmitButton size="lg" pendingLabel="正在建立">
          建立三个管理员
        </SubmitButton>
      </Form>
    </div>
  );
}
