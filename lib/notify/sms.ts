// Short messages: handed over to one HTTP address, whichever gateway stands behind it.
import "server-only";
import { createHmac } from "node:crypto";
import type { Sent } from "./channel";

const timeout = 10_000;

type Order = { to: string; text: string; id: string };

/**
 * `POST {to, text}` as JSON. `X-Banli-Signature: sha256=<hex>` is the HMAC-SHA-256 of 「<X-Banli-Timestamp>.<body>」 under the
 * secret; `X-Banli-Id` names the order, the same at every try. 2xx means taken over. Redirects are not followed. Never throws.
 */
export async function sendSms(
  { url, secret }: { url: string; secret: string },
  { to, text, id }: Order,
  now: Date,
): Promise<Sent> {
  const body = JSON.stringify({ to, text });
  const timestamp = String(Math.trunc(now.getTime() / 1000));
  const signature = createHmac("sha256", secret).update(`${timestamp}.${body}`).digest("hex");
  try {
    const { status, ok } = await fetch(url, {
      ...{ method: "POST", body, redirect: "manual", signal: AbortSignal.timeout(timeout) },
      headers: {
        "Content-Type": "application/json",
        "X-Banli-Id": id,
        "X-Banli-Timestamp": timestamp,
        "X-Banli-Signature": `sha256=${signature}`,
      },
    });
    return ok ? { ok: true } : failure(status);
  } catch (fault) {
    const isLate = fault instanceof DOMException && fault.name === "TimeoutError";
    return { ok: false, isTemporary: true, cause: isLate ? "短信网关没有在十秒内回应" : "连不上短信网关" };
  }
}

/** 4xx: the order as it stands will never be taken, unless the gateway only asks to wait. */
function failure(status: number): Sent {
  const isTemporary = status >= 500 || status === 408 || status === 425 || status === 429;
  const advice = status === 401 || status === 403 ? "，请系统管理员检查签名密钥" : "";
  return { ok: false, isTemporary, cause: `短信网关返回 ${status}${advice}` };
}
