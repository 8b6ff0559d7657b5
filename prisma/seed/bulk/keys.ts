// Keys and days of copies.
import { addDays } from "@/lib/calendar/day";
import type { Random } from "../random";

const hexadecimal = Array.from({ length: 256 }, (_, value) => value.toString(16).padStart(2, "0"));

/** UUIDs of version 7 whose time is `millis`, from the given chance: the same seed makes the same keys. */
export function keyAt(random: Random, millis: number): string {
  const time = Math.floor(millis).toString(16).padStart(12, "0");
  const byte = () => hexadecimal[Math.floor(random.next() * 256)] ?? "00";
  const version = `7${byte().slice(1)}${byte()}`;
  const variant = `8${byte().slice(1)}${byte()}`;
  return `${time.slice(0, 8)}-${time.slice(8)}-${version}-${variant}-${byte()}${byte()}${byte()}${byte()}${byte()}${byte()}`;
}

const shifted = new Map<string, string>();

/** `day` moved by `days`; remembered, because the same few days come again and again. */
export function shiftDay(day: string, days: number): string {
  const name = `${day}${days}`;
  const known = shifted.get(name);
  if (known) return known;
  const moved = addDays(day, days);
  shifted.set(name, moved);
  return moved;
}

/** A moment as the database prints it in JSON, moved by `days`, as ISO text with milliseconds. */
export function shiftMoment(moment: string, days: number): string {
  return new Date(Date.parse(moment) + days * 86_400_000).toISOString();
}
