// The nudge after a commit. Notices are queued whatever happens here: what a nudge misses, the next minute finds.
import "server-only";
import { logFault } from "@/lib/log";
import { deliverOutbox } from "./deliver";

type Delivery = { isStarted: boolean; isRunning: boolean; isAskedAgain: boolean };

// Next loads a module once per bundle: state of the process has one place only.
const keep = globalThis as { banliDelivery?: Delivery };

function state(): Delivery {
  keep.banliDelivery ??= { isStarted: false, isRunning: false, isAskedAgain: false };
  return keep.banliDelivery;
}

/** From now on this process delivers. Scripts and tests never call it: their rows wait for a server, or for them. */
export function startDelivery(): void {
  state().isStarted = true;
}

/** Delivers in the background what was just queued. Returns at once, never throws, never runs twice at a time. */
export function deliverSoon(): void {
  const delivery = state();
  if (!delivery.isStarted) return;
  if (delivery.isRunning) {
    delivery.isAskedAgain = true;
    return;
  }
  delivery.isRunning = true;
  setImmediate(() => void run(delivery));
}

async function run(delivery: Delivery): Promise<void> {
  try {
    do {
      delivery.isAskedAgain = false;
      await deliverOutbox(new Date());
    } while (delivery.isAskedAgain);
  } catch (error) {
    logFault(error, "deliver notices");
  } finally {
    delivery.isRunning = false;
  }
}
