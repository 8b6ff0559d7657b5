// Playing a day: items that share no unit go side by side; those that do go one after the other, so that numbers of
// letters come out the same on every machine.
import type { Scene } from "./schedule";

/** Lanes of one day's scenes. Within a lane the order of the schedule is kept. */
export function lanesOf(scenes: readonly Scene[]): Scene[][] {
  const lanes: { units: Set<string>; scenes: Scene[] }[] = [];
  for (const scene of scenes) {
    const units = new Set([scene.run.item.lead, ...scene.run.item.assists]);
    const joined = lanes.filter((lane) => [...units].some((unit) => lane.units.has(unit)));
    const first = joined[0] ?? { units: new Set<string>(), scenes: [] };
    if (joined.length === 0) lanes.push(first);
    for (const other of joined.slice(1)) {
      lanes.splice(lanes.indexOf(other), 1);
      first.scenes.push(...other.scenes);
      for (const unit of other.units) first.units.add(unit);
    }
    for (const unit of units) first.units.add(unit);
    first.scenes.push(scene);
  }
  return lanes.map((lane) => lane.scenes);
}

/** Scenes by days, in order. */
export function daysOf(scenes: readonly Scene[]): Scene[][] {
  const days: Scene[][] = [];
  for (const scene of scenes) {
    const last = days.at(-1);
    if (last?.[0]?.day === scene.day) last.push(scene);
    else days.push([scene]);
  }
  return days;
}

/** Plays the lanes, at most `width` at a time. */
export async function playLanes(
  lanes: Scene[][],
  width: number,
  play: (scene: Scene) => Promise<void>,
): Promise<void> {
  const waiting = [...lanes];
  const worker = async () => {
    for (let lane = waiting.shift(); lane; lane = waiting.shift()) {
      for (const scene of lane) await play(scene);
    }
  };
  await Promise.all(Array.from({ length: width }, worker));
}
