// Loaded into the web server by the benchmark alone (node --import): times every statement a request sends to
// PostgreSQL, and tells it at /__sql/<mark>. The product knows nothing of it.
import { AsyncLocalStorage } from "node:async_hooks";
import { Server } from "node:http";
import pg from "pg";

/** Statements of the request that is being served: when each was sent and when its rows were there. */
const current = new AsyncLocalStorage();
/** Finished or running measurements by the mark the benchmark gave its request. */
const measured = new Map();

const query = pg.Client.prototype.query;
pg.Client.prototype.query = function timedQuery(...args) {
  const statements = current.getStore();
  if (!statements) return query.apply(this, args);
  const statement = { from: performance.now(), to: Number.NaN };
  statements.push(statement);
  const finish = () => {
    statement.to = performance.now();
  };
  const callback = args.at(-1);
  if (typeof callback === "function") {
    args[args.length - 1] = (...answer) => {
      finish();
      callback(...answer);
    };
    return query.apply(this, args);
  }
  const answer = query.apply(this, args);
  answer?.then?.(finish, finish);
  return answer;
};

const emit = Server.prototype.emit;
Server.prototype.emit = function markedEmit(name, ...args) {
  if (name !== "request") return emit.call(this, name, ...args);
  const [request, response] = args;
  const asked = /^\/__sql\/(.+)$/.exec(request.url ?? "")?.[1];
  if (asked !== undefined) {
    response.setHeader("content-type", "application/json");
    response.end(JSON.stringify(measured.get(asked) ?? []));
    measured.delete(asked);
    return true;
  }
  const mark = request.headers["x-bench-mark"];
  if (typeof mark !== "string") return emit.call(this, name, ...args);
  const statements = [];
  measured.set(mark, statements);
  return current.run(statements, () => emit.call(this, name, ...args));
};
