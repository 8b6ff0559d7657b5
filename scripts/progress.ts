// Steps of a long command: 「[2/6] 启动数据库：完成，用时 3 秒」.
import { type Say, say } from "./say";

export type Step = <T>(zh: string, work: (detail: Say) => Promise<T>) => Promise<T>;

/** Numbers the steps from `first` to `total`; a step's own remarks are set below its line. */
export function numberedSteps(first: number, total: number): Step {
  let current = first;
  return async (zh, work) => {
    const prefix = `[${current++}/${total}] ${zh}`;
    say(`${prefix}……`);
    const started = Date.now();
    const result = await work((detail) => say(`      ${detail}`));
    say(`${prefix}：完成，用时 ${((Date.now() - started) / 1000).toFixed(1)} 秒`);
    return result;
  };
}
