/** A refusal is data with a Chinese sentence in it: the button's hint and the server's answer are one string. */
export type Refusal = {
  code: string;
  zh: string;
  field?: string;
  /** Nothing this person can wait for or mend: the act is not even offered. */
  isMoot?: boolean;
};

/** Leaves a transaction with a refusal; nothing has been written. */
export class Refused extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.zh);
    this.name = "Refused";
    this.refusal = refusal;
  }
}

/** Not visible under `visibleTo(actor)`: answered as 404, never as "forbidden". */
export class NotVisible extends Error {
  constructor() {
    super("未找到该件");
    this.name = "NotVisible";
  }
}

export const refusals = {
  notOwnPromise: { code: "not_own_promise", zh: "这是其他单位的承诺事项，请由作出承诺的单位办理。" },
  notYours: { code: "not_yours", zh: "您当前的身份不能办理这一步，请核对后切换身份。" },
  wrongState: (zh: string) => ({ code: "wrong_state", zh: `该件当前为「${zh}」，不能办理这一步。` }),
  requestUsed: { code: "request_used", zh: "页面内容已过期，请刷新后重试。" },
  conflict: { code: "conflict", zh: "该件已被他人更新，已为您显示最新内容，请核对后再办。" },
} as const;
