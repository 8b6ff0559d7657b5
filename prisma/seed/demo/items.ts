// The items by their keys: real published titles, with asks written for the demo.
import city from "../data/items/city.json";
import culture from "../data/items/culture.json";
import economy from "../data/items/economy.json";
import education from "../data/items/education.json";
import rural from "../data/items/rural.json";
import traffic from "../data/items/traffic.json";
import welfare from "../data/items/welfare.json";

export type Item = {
  key: string;
  source: "congress" | "cppcc";
  topic: string;
  lead: string;
  assists: string[];
  title: string;
  why: string;
  asks: string[];
};

export const items: readonly Item[] = [
  ...economy,
  ...rural,
  ...city,
  ...traffic,
  ...education,
  ...culture,
  ...welfare,
].map((item) => ({ ...item, source: item.source === "cppcc" ? "cppcc" : "congress" }));

export function itemOf(key: string): Item {
  const found = items.find((item) => item.key === key);
  if (!found) throw new Error(`no item ${key}`);
  return found;
}
