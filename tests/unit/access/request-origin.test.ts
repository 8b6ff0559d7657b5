// Real requests to a server that has the preload of scripts/web.ts: what a page reads of the peer's address, and what does
// not come as far as a page.
import { request } from "node:http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { clientAddress } from "@/lib/access/request-origin";
import { frontDoor } from "@/scripts/web";
import { type Program, start } from "../../support/program";

const echo = `
  import { createServer } from "node:http";
  createServer((request, response) => response.end(String(request.headers["x-forwarded-for"])))
    .listen(0, "127.0.0.1", function () { console.log("port", this.address().port); });`;

let server: Program;
let url = "";

beforeAll(async () => {
  server = start(process.execPath, [`--import=${frontDoor}`, "--input-type=module", "-e", echo]);
  url = `http://127.0.0.1:${(await server.until(/^port (\d+)$/m))[1]}`;
});

afterAll(async () => {
  server.child.kill();
  await server.ended;
});

/** The address that counts for a request with this header, behind so many proxies. */
async function addressOf(forwarded: string | null, proxies: number): Promise<string> {
  const headers: HeadersInit = forwarded === null ? {} : { "x-forwarded-for": forwarded };
  return clientAddress(await (await fetch(url, { headers })).text(), proxies);
}

describe("the address of a request", () => {
  it("without a proxy is the peer's own, whatever the header says", async () => {
    expect(await addressOf(null, 0)).toBe("127.0.0.1");
    expect(await addressOf("203.0.113.9", 0)).toBe("127.0.0.1");
    expect(await addressOf("203.0.113.9, 198.51.100.7", 0)).toBe("127.0.0.1");
  });

  it("behind one proxy is the entry that the proxy wrote, not what the client sent before it", async () => {
    expect(await addressOf("198.51.100.7", 1)).toBe("198.51.100.7");
    expect(await addressOf("203.0.113.9, 198.51.100.7", 1)).toBe("198.51.100.7");
  });

  it("behind two is the entry of the outer one", async () => {
    expect(await addressOf("203.0.113.9, 198.51.100.7, 10.0.0.2", 2)).toBe("198.51.100.7");
  });

  it("of one who came round the proxy is the peer's own", async () => {
    expect(await addressOf(null, 1)).toBe("127.0.0.1");
  });

  it("is written the same for one who came over IPv6", () => {
    expect(clientAddress("::ffff:127.0.0.1", 0)).toBe("127.0.0.1");
    expect(clientAddress("2001:db8::7", 0)).toBe("2001:db8::7");
  });
});

describe("what does not come as far as a page", () => {
  /** As it is written, where fetch would mend it first. */
  const answerTo = (path: string, headers: Record<string, number> = {}) =>
    new Promise<[number | undefined, string]>((resolve, reject) => {
      const asked = request(url + path, { method: headers["content-length"] ? "POST" : "GET", headers });
      asked.on("error", reject).on("response", (answer) => {
        answer.setEncoding("utf8").once("data", (text) => {
          resolve([answer.statusCode, text]);
          asked.destroy();
        });
      });
      asked.flushHeaders();
      if (!headers["content-length"]) asked.end();
    });

  it.each([
    "/proposals?q=%00",
    "/api/sheets/intake?q=%E6%A1%A5%25%001",
    "/settings/terms/%00",
    "/review/%F0",
    "/proposals/%ED%A0%80",
  ])("an address that is none: %s", async (path) => {
    expect(await answerTo(path)).toEqual([400, "网址不完整或有误，请从系统的页面进入。"]);
  });

  it("lets every other address through, also one typed with a bare % or a rare character", async () => {
    for (const path of ["/proposals?q=100%", "/proposals/%F0%AC%B1%96?q=%F0%AC%B1%96", "/?q=%2500"])
      expect((await answerTo(path))[0]).toBe(200);
  });

  it("a form of 200 MB is refused in words by what it claims, before it is sent; an upload by its own route", async () => {
    const size = { "content-length": 200 * 1024 * 1024 };
    expect(await answerTo("/proposals/new/excel", size)).toEqual([
      413,
      expect.stringContaining("超过 20 MB"),
    ]);
    expect((await answerTo("/api/uploads?purpose=other&name=a.pdf", size))[0]).toBe(200);
    expect((await answerTo("/proposals/new/excel", { "content-length": 21 * 1024 * 1024 }))[0]).toBe(200);
  });
});
