// Prisma reads the relations of one query all at once. In a transaction they share one connection, which takes one
// statement after the other: pg warns of the second and refuses it from version 9 on.
import { PrismaPg } from "@prisma/adapter-pg";

type Adapter = Awaited<ReturnType<PrismaPg["connect"]>>;
type Transaction = Awaited<ReturnType<Adapter["startTransaction"]>>;

/** The adapter whose transactions send a statement when the one before has been answered. */
export class PrismaPgInTurn extends PrismaPg {
  override async connect(): Promise<Adapter> {
    const adapter = await super.connect();
    const start = adapter.startTransaction.bind(adapter);
    adapter.startTransaction = async (level) => inTurn(await start(level));
    return adapter;
  }
}

function inTurn(transaction: Transaction): Transaction {
  let last: Promise<unknown> = Promise.resolve();
  const oneByOne =
    <Question, Answer>(send: (question: Question) => Promise<Answer>) =>
    (question: Question): Promise<Answer> => {
      const answer = last.then(() => send(question));
      // A failed statement is its sender's to handle; the next one is sent all the same.
      last = answer.catch(() => undefined);
      return answer;
    };
  transaction.queryRaw = oneByOne(transaction.queryRaw.bind(transaction));
  transaction.executeRaw = oneByOne(transaction.executeRaw.bind(transaction));
  return transaction;
}
