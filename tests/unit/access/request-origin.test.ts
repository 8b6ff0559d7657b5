// Real requests to a server that has the preload of scripts/web.ts: what a page reads of the peer's address.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { clientAddress } from "@/lib/access/request-origin";
import { peerAddress } from "@/scripts/web";
import { type Program, start } from "../../support/program";

const echo = `
  import { createServer } from "node:http";
  createServer((request, response) => response.end(String(request.headers["x-forwarded-for"])))
    .listen(0, "127.0.0.1", function () { console.log("port", this.address().port); });`;

let server: Program;
let url = "";

beforeAll(async () => {
  server = start(process.execPath, [`--import=${peerAddress}`, "--input-type=module", "-e", echo]);
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
