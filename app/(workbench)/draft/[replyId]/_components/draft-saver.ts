// 自动保存 without the page: one request at a time, in order; a lost network is tried again; a conflict stops it and keeps
// every word where it was typed. It decides nothing: the server says whether the draft may be saved.
import type { DraftAnswer } from "@/lib/reply/draft-answer";

export type Intent = "save" | "submit";

export type SaverState = {
  /** `stopped`: saving by itself would only repeat the refusal. */
  stage: "clean" | "changed" | "saving" | "offline" | "stopped";
  answer: DraftAnswer | null;
};

/** Sends what stands in the form; null when the form is gone from the page, "lost" when no answer came. */
export type Ask = (counter: number, intent: Intent) => Promise<DraftAnswer | null | "lost">;

const pause = 1200;
const retry = 5000;

export class DraftSaver {
  private typed = 0;
  private stored = 0;
  private isStopped = false;
  /** The stored counter that a conflict reported. */
  private theirs: number | null = null;
  private queue = Promise.resolve();
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private counter: number,
    private readonly ask: Ask,
    private readonly show: (change: Partial<SaverState>) => void,
  ) {}

  /** True while something typed is not stored. */
  get isOpen(): boolean {
    return this.typed !== this.stored;
  }

  /** Something was typed: it is saved after a short pause. */
  touch(): void {
    this.typed += 1;
    if (this.isStopped) return;
    this.show({ stage: "changed" });
    this.wait(pause);
  }

  /** Saves now; `submit` sends the saved text up. Resolves when the answer is in. */
  send(intent: Intent): Promise<void> {
    clearTimeout(this.timer);
    this.queue = this.queue.then(() => this.run(intent));
    return this.queue;
  }

  /** After a conflict: these words replace what somebody else saved meanwhile. */
  overwrite(): Promise<void> {
    this.counter = this.theirs ?? this.counter;
    return this.send("save");
  }

  /** Saves at once what is open, unless saving was refused for good. */
  flush(): void {
    if (this.isOpen && !this.isStopped) void this.send("save");
  }

  private wait(time: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.send("save"), time);
  }

  private async run(intent: Intent): Promise<void> {
    const sent = this.typed;
    this.show({ stage: "saving" });
    const answer = await this.ask(this.counter, intent);
    if (answer === "lost") this.again();
    else if (answer === null) this.stored = this.typed;
    else if (answer.savedAt === null) this.refused(answer);
    else this.saved(answer, sent);
  }

  private saved(answer: DraftAnswer, sent: number): void {
    this.counter = answer.counter ?? this.counter;
    this.stored = sent;
    this.isStopped = false;
    this.show({ answer, stage: this.typed === sent ? "clean" : "changed" });
  }

  private refused(answer: DraftAnswer): void {
    this.theirs = answer.counter;
    const code = answer.fault?.code;
    this.show({ answer });
    if (code === "fault") {
      this.again();
      return;
    }
    // A paragraph that is too long is put right by typing on; everything else needs a decision.
    this.isStopped = code !== "invalid";
    this.show({ stage: "stopped" });
  }

  private again(): void {
    this.show({ stage: "offline" });
    this.wait(retry);
  }
}
