// The only reader of process.env. Values are parsed on first use, not on import, so that `next build` and
// pure unit tests need no settings at all.
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { loadEnvFile } from "node:process";
import { z } from "zod";

/** Secrets that stand in manuals and examples; anyone could forge a session with them. */
const knownSecrets = /^(secret|changeme|change-me|password|nextauth|test|dev|example|your|banli|请)/i;
const secretAdvice = "请用 openssl rand -base64 48 生成一个，写入 .env 文件";

function isWeakSecret(value: string): boolean {
  return value.length < 32 || new Set(value).size < 12 || knownSecrets.test(value);
}

const port = (name: string) =>
  z.coerce
    .number(`${name} 应为 1–65535 之间的整数`)
    .int()
    .min(1)
    .max(65535, `${name} 应为 1–65535 之间的整数`);

const mailFromShape = "邮箱地址，或 区人大代工委 <rd@example.gov.cn>";
const mailFrom = /^([^<>@\r\n]+<[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/;

const settings = z.object({
  NODE_ENV: z.enum(["development", "production", "test"]).default("development"),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\/\S+$/, "DATABASE_URL 应写成 postgresql://用户:密码@主机:端口/数据库")
    .optional(),
  DATABASE_POOL: z.coerce
    .number("DATABASE_POOL 应为 1–200 之间的整数")
    .int()
    .min(1, "DATABASE_POOL 应为 1–200 之间的整数")
    .max(200, "DATABASE_POOL 应为 1–200 之间的整数")
    .default(10),
  EMBEDDED_PG_PORT: port("EMBEDDED_PG_PORT").optional(),
  NEXTAUTH_SECRET: z.string().optional(),
  NEXTAUTH_URL: z.url("NEXTAUTH_URL 应写成完整网址，例如 https://banli.example.gov.cn").optional(),
  SESSION_IDLE_MINUTES: z.coerce
    .number("SESSION_IDLE_MINUTES 应为 1–1440 之间的整数（分钟）")
    .int()
    .min(1, "SESSION_IDLE_MINUTES 应为 1–1440 之间的整数（分钟）")
    .max(1440, "SESSION_IDLE_MINUTES 应为 1–1440 之间的整数（分钟）")
    .default(30),
  TRUSTED_PROXIES: z.coerce
    .number("TRUSTED_PROXIES 应为 0–10 之间的整数（前面有几层反向代理）")
    .int("TRUSTED_PROXIES 应为 0–10 之间的整数（前面有几层反向代理）")
    .min(0, "TRUSTED_PROXIES 应为 0–10 之间的整数（前面有几层反向代理）")
    .max(10, "TRUSTED_PROXIES 应为 0–10 之间的整数（前面有几层反向代理）")
    .default(0),
  PORT: port("PORT").default(3000),
  HOST: z.string().min(1).optional(),
  DATA_DIR: z.string().min(1).default(".data"),
  LOG_LEVEL: z
    .enum(
      ["fatal", "error", "warn", "info", "debug", "trace", "silent"],
      "LOG_LEVEL 应为 info、warn、error、debug 之一",
    )
    .default("info"),
  LETTER_FONTS: z.string().min(1).optional(),
  CHROMIUM_PATH: z.string().min(1).optional(),
  SMTP_HOST: z.string().min(1).optional(),
  SMTP_PORT: port("SMTP_PORT").optional(),
  SMTP_TLS: z.enum(["starttls", "tls", "none"], "SMTP_TLS 应为 starttls、tls、none 之一").default("starttls"),
  SMTP_CA_FILE: z.string().min(1).optional(),
  SMTP_USER: z.string().min(1).optional(),
  SMTP_PASSWORD: z.string().min(1).optional(),
  MAIL_FROM: z.string().regex(mailFrom, `MAIL_FROM 应写成${mailFromShape}`).optional(),
  SMS_URL: z.url("SMS_URL 应写成完整网址，例如 https://sms.example.gov.cn/send").optional(),
  SMS_SECRET: z.string().min(16, "SMS_SECRET 至少 16 个字符").optional(),
  S3_ENDPOINT: z.url("S3_ENDPOINT 应写成完整网址，例如 https://oss.example.gov.cn").optional(),
  S3_BUCKET: z.string().min(1).optional(),
  S3_REGION: z.string().min(1).default("us-east-1"),
  S3_ACCESS_KEY: z.string().min(1).optional(),
  S3_SECRET_KEY: z.string().min(1).optional(),
  S3_STYLE: z.enum(["path", "host"], "S3_STYLE 应为 path、host 之一").default("path"),
});

export type Env = z.infer<typeof settings>;

/** Wrong settings: `message` holds one Chinese sentence per setting, ready to be printed. */
export class SettingsError extends Error {
  override name = "SettingsError";
}

let parsed: Env | undefined;

/** All settings, parsed once. Throws SettingsError with one sentence for each wrong setting. */
export function env(): Env {
  parsed ??= parseEnv(process.env);
  return parsed;
}

/** Pure part of `env()`: the values of `source`, or a SettingsError. An empty value counts as not given. */
export function parseEnv(source: Record<string, string | undefined>): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value?.trim()));
  const result = settings.safeParse(given);
  if (result.success) return result.data;
  throw new SettingsError(result.error.issues.map((issue) => `设置有误：${issue.message}。`).join("\n"));
}

/**
 * The key that signs sessions. Refuses a missing one everywhere and a weak one in production; `next build`
 * never signs anything and gets a placeholder.
 */
export function sessionSecret(): string {
  const { NEXTAUTH_SECRET: secret, NODE_ENV } = env();
  if (isBuilding()) return "build";
  if (!secret)
    throw new SettingsError(`缺少设置 NEXTAUTH_SECRET（会话密钥，至少 32 个字符）。${secretAdvice}。`);
  if (NODE_ENV === "production") refuseWeakSecret(secret);
  return secret;
}

/** Throws SettingsError for a session key that is short, repetitive or known from examples. */
export function refuseWeakSecret(secret: string): void {
  if (isWeakSecret(secret)) {
    throw new SettingsError(
      `NEXTAUTH_SECRET 太弱（须为至少 32 个字符的随机串，不能用示例值）。${secretAdvice}。`,
    );
  }
}

/** The address under which people reach this site, without a slash at its end. */
export function siteUrl(): string {
  const { NEXTAUTH_URL, PORT } = env();
  return (NEXTAUTH_URL ?? `http://localhost:${PORT}`).replace(/\/+$/, "");
}

/** The database to use. Throws SettingsError when none is set: the start commands set it. */
export function databaseUrl(): string {
  const url = env().DATABASE_URL;
  if (!url)
    throw new SettingsError("缺少设置 DATABASE_URL。请用 npm run dev、npm run demo 或 npm start 启动。");
  return url;
}

export type MailSettings = {
  host: string;
  port: number;
  tls: "starttls" | "tls" | "none";
  caFile: string | null;
  login: { user: string; password: string } | null;
  from: string;
};

/** How mail is sent; null where it is not: without SMTP_HOST and MAIL_FROM nothing leaves this machine by mail. */
export function mailSettings(): MailSettings | null {
  const given = env();
  const { SMTP_HOST: host, SMTP_TLS: tls, SMTP_USER: user, MAIL_FROM: from } = given;
  if (!host || !from) return null;
  return {
    ...{ host, tls, from, caFile: given.SMTP_CA_FILE ?? null },
    port: given.SMTP_PORT ?? (tls === "tls" ? 465 : 587),
    login: user ? { user, password: given.SMTP_PASSWORD ?? "" } : null,
  };
}

/** Where short messages are handed over; null where they are not sent. */
export function smsSettings(): { url: string; secret: string } | null {
  const { SMS_URL: url, SMS_SECRET: secret } = env();
  return url && secret ? { url, secret } : null;
}

export type S3Settings = {
  endpoint: string;
  bucket: string;
  region: string;
  accessKey: string;
  secretKey: string;
  isPathStyle: boolean;
};

/** The bucket that keeps attachments; null where they stay in the data folder. Throws on half a setting. */
export function s3Settings(): S3Settings | null {
  const given = env();
  const {
    S3_ENDPOINT: endpoint,
    S3_BUCKET: bucket,
    S3_ACCESS_KEY: accessKey,
    S3_SECRET_KEY: secretKey,
  } = given;
  if (!endpoint && !bucket) return null;
  // Half a setting must not send files into the folder without a word.
  if (!endpoint || !bucket || !accessKey || !secretKey) {
    throw new SettingsError("S3_ENDPOINT、S3_BUCKET、S3_ACCESS_KEY、S3_SECRET_KEY 要么都设，要么都不设。");
  }
  const isPathStyle = given.S3_STYLE === "path";
  return { endpoint, bucket, accessKey, secretKey, region: given.S3_REGION, isPathStyle };
}

/** Absolute folder for attachments and, when embedded, the database. */
export function dataDir(): string {
  return resolve(env().DATA_DIR);
}

/** True while `next build` evaluates modules: nothing may connect or need a secret then. */
export function isBuilding(): boolean {
  return process.env.NEXT_PHASE === "phase-production-build";
}

/** The environment for a child process: the present one with `extra` on top (undefined removes a name). */
export function childEnv(extra: Record<string, string | undefined> = {}): NodeJS.ProcessEnv {
  return { ...process.env, NEXT_TELEMETRY_DISABLED: "1", ...extra };
}

/** Reads `.env` into the process as Next does, for scripts that run before Next; given variables win. */
export function readEnvFile(folder: string): void {
  const file = resolve(folder, ".env");
  if (existsSync(file)) loadEnvFile(file);
}
