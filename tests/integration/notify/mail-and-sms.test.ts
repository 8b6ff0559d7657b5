// Mail and SMS as they leave the machine: against a real SMTP conversation and a real HTTP address, and how they fail.
import { createHmac } from "node:crypto";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";
import { afterEach, describe, expect, test } from "vitest";
import type { MailSettings } from "@/lib/env";
import { sendMail } from "@/lib/notify/mail";
import { sendSms } from "@/lib/notify/sms";

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

type MailServer = { port: number; mails: string[] };

/** An SMTP server that takes what `refuse` does not name. */
async function aMailServer(more: ConstructorParameters<typeof SMTPServer>[0] = {}): Promise<MailServer> {
  const mails: string[] = [];
  const server = new SMTPServer({
    ...{ authOptional: true, disabledCommands: ["STARTTLS"] },
    onData(stream, _session, done) {
      let text = "";
      stream.on("data", (chunk: Buffer) => {
        text += chunk.toString("utf8");
      });
      stream.on("end", () => {
        mails.push(text);
        done();
      });
    },
    ...more,
  });
  server.on("error", () => {});
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => resolve()));
  closing.push(() => new Promise((resolve) => server.close(() => resolve())));
  return { port: (server.server.address() as AddressInfo).port, mails };
}

const settings = (port: number, more: Partial<MailSettings> = {}): MailSettings => ({
  ...{ host: "127.0.0.1", port, tls: "none", caFile: null, login: null, from: "区人大 <rd@example.gov.cn>" },
  ...more,
});
const letter = { to: "wang@example.gov.cn", subject: "请评价", text: "王某代表：\n\n请评价。" };

describe("邮件", () => {
  test("正文、收件人、发件人原样送到，注明是自动发出的", async () => {
    const server = await aMailServer();
    expect(await sendMail(settings(server.port), letter)).toEqual({ ok: true });
    const [mail = ""] = server.mails;
    expect(mail).toContain("To: wang@example.gov.cn");
    expect(mail).toContain("Auto-Submitted: auto-generated");
    const encoded = mail
      .split(/\r\n\r\n/)
      .slice(1)
      .join("")
      .replaceAll(/\s/g, "");
    const body = mail.includes("base64")
      ? Buffer.from(encoded, "base64").toString("utf8")
      : decodeQuoted(encoded);
    expect(body.replaceAll("\r", "")).toContain("王某代表：");
  });

  test("收件人被拒是终局，暂不接收、连不上可以再试；原因写得清楚", async () => {
    const code = (responseCode: number) =>
      aMailServer({
        onRcptTo(_address, _session, done) {
          done(Object.assign(new Error("no"), { responseCode }));
        },
      });
    expect(await sendMail(settings((await code(550)).port), letter)).toEqual({
      ...{ ok: false, isTemporary: false, cause: "邮件服务器拒收（550），请核对收件邮箱" },
    });
    expect(await sendMail(settings((await code(450)).port), letter)).toMatchObject({ isTemporary: true });
    expect(await sendMail(settings(1), letter)).toEqual({
      ...{ ok: false, isTemporary: true, cause: "连不上邮件服务器" },
    });
  });

  test("密码不对、对方不给加密、证书不可信的，不发，说明是设置的事", async () => {
    const refusing = await aMailServer({
      ...{ authOptional: false, allowInsecureAuth: true },
      onAuth(_auth, _session, done) {
        done(new Error("no"));
      },
    });
    const login = { user: "rd", password: "wrong" };
    expect(await sendMail(settings(refusing.port, { login }), letter)).toMatchObject({
      ...{ isTemporary: false, cause: expect.stringContaining("用户名或密码") },
    });
    const plain = await aMailServer();
    const open = await sendMail(settings(plain.port, { tls: "starttls" }), letter);
    expect(open).toMatchObject({ ok: false, isTemporary: false, cause: expect.stringContaining("加密连接") });
    // smtp-server's own certificate is signed by nobody that is trusted here.
    const secure = await aMailServer({ secure: true });
    const unknown = await sendMail(settings(secure.port, { tls: "tls" }), letter);
    expect(unknown).toMatchObject({ ok: false, isTemporary: false, cause: expect.stringContaining("证书") });
    expect([...plain.mails, ...secure.mails]).toEqual([]);
  });
});

function decodeQuoted(text: string): string {
  const bytes = text.replaceAll(/=([0-9A-F]{2})/g, "%$1");
  return decodeURIComponent(bytes);
}

type Asked = { body: string; headers: IncomingMessage["headers"] };

async function aGateway(status: number, location?: string): Promise<{ url: string; asked: Asked[] }> {
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    let body = "";
    request.on("data", (chunk: Buffer) => {
      body += chunk.toString("utf8");
    });
    request.on("end", () => {
      asked.push({ body, headers: request.headers });
      response.writeHead(status, location ? { location } : {}).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  closing.push(() => new Promise((resolve) => server.close(() => resolve())));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/send`, asked };
}

describe("短信", () => {
  const order = { to: "13000000001", text: "请评价", id: "order-1" };
  const secret = "0123456789abcdef";
  const now = new Date("2026-03-04T09:00:00+08:00");

  test("号码和内容为 JSON，签名盖住时间和内容", async () => {
    const gateway = await aGateway(202);
    expect(await sendSms({ url: gateway.url, secret }, order, now)).toEqual({ ok: true });
    const [{ body, headers } = { body: "", headers: {} }] = gateway.asked;
    expect(JSON.parse(body)).toEqual({ to: "13000000001", text: "请评价" });
    expect(headers["x-banli-id"]).toBe("order-1");
    const signed = createHmac("sha256", secret)
      .update(`${headers["x-banli-timestamp"]}.${body}`)
      .digest("hex");
    expect(headers["x-banli-signature"]).toBe(`sha256=${signed}`);
  });

  test.each([
    [400, false],
    [401, false],
    [429, true],
    [500, true],
  ])("网关返回 %i：可以再试 %s", async (status, isTemporary) => {
    const gateway = await aGateway(status);
    const sent = await sendSms({ url: gateway.url, secret }, order, now);
    expect(sent).toMatchObject({ ok: false, isTemporary, cause: expect.stringContaining(`返回 ${status}`) });
  });

  test("不跟随跳转：内容不会被转到别处", async () => {
    const elsewhere = await aGateway(200);
    const gateway = await aGateway(302, elsewhere.url);
    expect(await sendSms({ url: gateway.url, secret }, order, now)).toMatchObject({ ok: false });
    expect(elsewhere.asked).toEqual([]);
    expect(await sendSms({ url: "http://127.0.0.1:1/", secret }, order, now)).toMatchObject({
      ...{ isTemporary: true, cause: "连不上短信网关" },
    });
  });
});
