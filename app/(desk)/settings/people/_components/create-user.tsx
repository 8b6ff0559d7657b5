import { Field } from "@/components/form/field";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { TextInput } from "@/components/form/text-input";
import { Dialog, DialogActions } from "@/components/ui/dialog";
import { createUserAction } from "../actions";

/** 新建人员, for the system administrator; posts are granted afterwards by the security administrator. */
export function CreateUser() {
  return (
    <Dialog title="新建人员" trigger="新建人员" variant="main">
      <Form action={createUserAction} aria-label="新建人员">
        <p className="mb-4 text-ink-3 text-md">
          建立后给出初始密码。任职由安全管理员另行授予，授予前该人员看不到任何内容。
        </p>
        <Field name="name" label="姓名" required>
          <TextInput autoComplete="off" maxLength={20} />
        </Field>
        <Field name="login" label="用户名" hint="小写字母开头，可用数字、点、横线" required>
          <TextInput autoComplete="off" autoCapitalize="none" spellCheck={false} maxLength={32} />
        </Field>
        <Field name="phone" label="办公电话">
          <TextInput autoComplete="off" inputMode="tel" maxLength={30} />
        </Field>
        <DialogActions cancel="关闭">
          <SubmitButton pendingLabel="正在建立">建立账号</SubmitButton>
        </DialogActions>
      </Form>
    </Dialog>
  );
}
