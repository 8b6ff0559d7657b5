// Ports on this machine.
import { createServer } from "node:net";
import { Complaint } from "./say";

/** A port nobody uses at this moment, on the loopback address. */
export async function freePort(): Promise<number> {
  const port = await tryListen(0, "127.0.0.1");
  if (port === undefined) throw new Complaint("本机没有空闲端口。");
  return port;
}

/** Throws a Complaint that names the port when another program listens on it. */
export async function requireFreePort(port: number, host: string, command: string): Promise<void> {
  if ((await tryListen(port, host)) === undefined) {
    throw new Complaint(
      `端口 ${port} 已被其他程序占用。请换一个端口再启动，例如：PORT=${port + 100} npm ${command}`,
    );
  }
}

function tryListen(port: number, host: string): Promise<number | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(undefined));
    server.listen(port, host, () => {
      const address = server.address();
      server.close(() => resolve(address && typeof address === "object" ? address.port : undefined));
    });
  });
}
