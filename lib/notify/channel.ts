// How a message leaves this machine, and how that can fail. Nothing leaves it unless it is configured (lib/env).
import "server-only";
import { mailSettings, smsSettings } from "@/lib/env";

export type Channel = "sms" | "email";

export const channelZh: Record<Channel, string> = { sms: "短信", email: "邮件" };
/** What is stored of a person for the channel. */
export const addressZh: Record<Channel, string> = { sms: "手机", email: "电子邮箱" };

export type Message = { to: string; subject: string; text: string };

/** `sent`: the server has taken it over. `isTemporary`: it may be taken the next time. `cause` is for the registrar. */
export type Sent = { ok: true } | { ok: false; isTemporary: boolean; cause: string };

/** The channels this machine can use, SMS first. */
export function configuredChannels(): Channel[] {
  return [...(smsSettings() ? (["sms"] as const) : []), ...(mailSettings() ? (["email"] as const) : [])];
}
