// Loaded into the web server before Next (scripts/web.ts): what every request must have, and must not be, before any page
// is asked. Next hands headers over and no socket, takes a given header at its word, and has no words of ours for an address
// it cannot read or a body it will not take.
import { Server } from "node:http";

/** The largest form: files may have 20 MB, the form around them needs a little more (next.config.ts). */
const most = 22 * 1024 * 1024;

const emit = Server.prototype.emit;
Server.prototype.emit = function emitAtDoor(name, ...args) {
  if (name !== "request") return emit.call(this, name, ...args);
  const [request, response] = args;
  notePeer(request);
  const refusal = refusalOf(request);
  if (!refusal) return emit.call(this, name, ...args);
  response.writeHead(refusal.status, {
    "Content-Type": "text/plain; charset=utf-8",
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
  });
  response.end(refusal.zh);
  return true;
};

/**
 * Writes the address that a request really came from at the end of X-Forwarded-For, as every proxy does. What is read of
 * the list is decided in lib/access/request-origin.ts.
 */
function notePeer({ headers, socket }) {
  const given = headers["x-forwarded-for"];
  headers["x-forwarded-for"] = [given, socket.remoteAddress ?? "unknown"].filter(Boolean).join(", ");
}

/** What is not let in; the sentence is read by whoever has no scripts, or typed an address. */
function refusalOf({ url = "", headers }) {
  if (!isAddress(url)) return { status: 400, zh: "网址不完整或有误，请从系统的页面进入。" };
  // Uploads are refused by their own route, which answers as their page expects.
  if (Number(headers["content-length"] ?? 0) > most && !url.startsWith("/api/uploads?")) {
    return { status: 413, zh: "上传的内容超过 20 MB，没有收下；请返回上一页，压缩或分成几次再传。" };
  }
  return null;
}

/** Without U+0000, which no database holds; its path UTF-8 once its % are read. */
function isAddress(url) {
  try {
    return !url.includes("%00") && decodeURIComponent(url.split("?", 1)[0]) !== "";
  } catch {
    return false;
  }
}
