// Loaded before a command's own code: every connection or name look-up that would leave the machine throws.
import dns from "node:dns";
import net from "node:net";

const isLocal = (host) => !host || host === "localhost" || host === "::1" || /^127\./.test(host);

function refuse(host) {
  console.error(`left the machine: ${host}`);
  process.exit(99);
}

const connect = net.Socket.prototype.connect;
net.Socket.prototype.connect = function (...args) {
  const [options] = Array.isArray(args[0]) ? args[0] : args;
  const host = typeof options === "object" ? options?.host : args[1];
  if (typeof host === "string" && !isLocal(host)) refuse(host);
  return connect.apply(this, args);
};

const lookup = dns.lookup;
dns.lookup = (host, ...rest) => (isLocal(host) ? lookup(host, ...rest) : refuse(host));
