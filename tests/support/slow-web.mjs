// The stand-in's web server: one request at a time, which takes a moment; on SIGTERM it finishes the open one.
import { createServer } from "node:http";

const server = createServer((_, response) => {
  setTimeout(() => response.end("done"), 500);
});
server.listen(0, "127.0.0.1", () =>
  console.log(`web ${JSON.stringify({ port: server.address().port, pid: process.pid })}`),
);
process.on("SIGTERM", () => {
  server.close(() => {
    console.log("web closed");
    process.exit(0);
  });
});
