// Mail over SMTP: one plain-text message to one person.
import "server-only";
import { readFileSync } from "node:fs";
import { createTransport } from "nodemailer";
import type { MailSettings } from "@/lib/env";
import type { Message, Sent } from "./channel";

/** Each step of the conversation; together far below the hold on a sending (lib/outcome/rating-link/sending). */
const timeout = 15_000;

/**
 * Hands one message to the mail server. With `starttls` and `tls` nothing is said before the line is encrypted and the
 * certificate is known; only `none` sends openly. Never throws.
 */
export async function sendMail(settings: MailSettings, { to, subject, text }: Message): Promise<Sent> {
  try {
    const transport = createTransport(optionsOf(settings));
    const { rejected } = await transport.sendMail({
      ...{ from: settings.from, to: { name: "", address: to }, subject, text },
      // No 自动回复 to a message that no person wrote (RFC 3834).
      headers: { "Auto-Submitted": "auto-generated" },
    });
    return rejected.length === 0 ? { ok: true } : refused("邮件服务器拒收：收件邮箱被拒", false);
  } catch (fault) {
    return causeOf(fault);
  }
}

function optionsOf({ host, port, tls, caFile, login }: MailSettings) {
  return {
    ...{ host, port, secure: tls === "tls", requireTLS: tls === "starttls", ignoreTLS: tls === "none" },
    ...(caFile ? { tls: { ca: readFileSync(caFile) } } : {}),
    ...(login ? { auth: { user: login.user, pass: login.password } } : {}),
    ...{ connectionTimeout: timeout, greetingTimeout: timeout, socketTimeout: timeout },
    // A message is text that we wrote: nothing in it may fetch a file or an address.
    ...{ disableFileAccess: true, disableUrlAccess: true },
  };
}

function refused(cause: string, isTemporary: boolean): Sent {
  return { ok: false, cause, isTemporary };
}

function causeOf(fault: unknown): Sent {
  const { code = "", responseCode = 0 } = fault as { code?: string; responseCode?: number };
  if (code === "EAUTH") return refused("邮件服务器不接受所设的用户名或密码，请系统管理员检查设置", false);
  if (code === "ETLS" || isCertificateFault(fault))
    return refused("与邮件服务器的加密连接不成立（证书或加密方式），请系统管理员检查设置", false);
  if (responseCode >= 500) return refused(`邮件服务器拒收（${responseCode}），请核对收件邮箱`, false);
  if (responseCode >= 400) return refused(`邮件服务器暂不接收（${responseCode}）`, true);
  return refused("连不上邮件服务器", true);
}

function isCertificateFault(fault: unknown): boolean {
  const text = `${String(fault)} ${String((fault as { code?: string }).code)}`;
  return /certificate|CERT_|SELF_SIGNED|UNABLE_TO_VERIFY|ALTNAME|wrong version number|SSL routines/i.test(
    text,
  );
}
