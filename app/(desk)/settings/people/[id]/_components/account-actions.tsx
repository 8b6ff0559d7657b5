import { Form, HiddenFields } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { Dialog, DialogActions } from "@/components/ui/dialog";
import type { Actor } from "@/lib/lifecycle/actor";
import type { PersonDetail } from "@/lib/people/person-queries";
import { refuseReset } from "@/lib/people/rules";
import { disableUserAction, enableUserAction, resetPasswordAction } from "../../actions";

type Props = { person: PersonDetail; actor: Actor };

/** What this administrator may do with the account; the commands decide again. */
export function AccountActions({ person, actor }: Props) {
  const { kind } = actor.acting;
  const kinds = person.posts.filter((post) => post.isCurrent).map((post) => post.kind);
  const mayReset = !refuseReset({ userId: actor.userId, kind }, { userId: person.id, kinds });
  const mayDisable = kind === "system_admin" && person.id !== actor.userId;
  return (
    <>
      {mayReset && person.isActive && <Reset person={person} />}
      {mayDisable && (person.isActive ? <Disable person={person} /> : <Enable person={person} />)}
    </>
  );
}

function Reset({ person }: { person: PersonDetail }) {
  return (
    <Dialog title={`重置${person.name}的密码`} trigger="重置密码">
      <Form action={resetPasswordAction} aria-label="重置密码">
        <HiddenFields values={{ userId: person.id }} />
        <p className="mb-4">原密码立即失效，已登录的会话全部结束。新的初始密码只显示一次。</p>
        <DialogActions cancel="关闭">
          <SubmitButton pendingLabel="正在重置">重置密码</SubmitButton>
        </DialogActions>
      </Form>
    </Dialog>
  );
}

function Disable({ person }: { person: PersonDetail }) {
  return (
    <Dialog title={`停用${person.name}的账号`} trigger="停用账号" variant="warn">
      <Form action={disableUserAction} aria-label="停用账号">
        <HiddenFields values={{ userId: person.id }} />
        <p className="mb-4">停用后不能登录，已登录的会话立即结束。任职不因停用而结束，调离的请另结束任职。</p>
        <DialogActions>
          <SubmitButton variant="danger" pendingLabel="正在停用">
            停用账号
          </SubmitButton>
        </DialogActions>
      </Form>
    </Dialog>
  );
}

function Enable({ person }: { person: PersonDetail }) {
  return (
    <Form action={enableUserAction} aria-label="启用账号">
      <HiddenFields values={{ userId: person.id }} />
      <SubmitButton variant="plain">启用账号</SubmitButton>
    </Form>
  );
}
