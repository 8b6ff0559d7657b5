// Loaded into the web server before Next (scripts/web.ts): writes the address that a request really came from at the
// end of X-Forwarded-For, as every proxy does. Next hands headers over and no socket, and takes a given header at its
// word. What is read of the list is decided in lib/access/request-origin.ts.
import { Server } from "node:http";

const emit = Server.prototype.emit;
Server.prototype.emit = function emitWithPeer(name, ...args) {
  if (name === "request") {
    const [{ headers, socket }] = args;
    const given = headers["x-forwarded-for"];
    headers["x-forwarded-for"] = [given, socket.remoteAddress ?? "unknown"].filter(Boolean).join(", ");
  }
  return emit.call(this, name, ...args);
};
