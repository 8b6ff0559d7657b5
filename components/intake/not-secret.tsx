import { Checkbox } from "@/components/form/choice";
import { Notice } from "@/components/ui/notice";

/** 涉密不上网: asked before anything is registered, in the same words wherever that is. */
export function NotSecret() {
  return (
    <>
      <Notice tone="warning" className="mb-3">
        本系统不得存储、处理国家秘密。涉密件请按保密规定另行办理，不要在此填写。
      </Notice>
      <Checkbox name="notSecret" label="确认标题、正文和附件均不涉密" required />
    </>
  );
}
