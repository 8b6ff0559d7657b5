// Who acts in the stories: actors by the short names of office/people.ts, deputies and members by their codes.
import { buildActor } from "@/lib/access/build-actor";
import type { Day } from "@/lib/calendar/day";
import { db } from "@/lib/db/client";
import type { Actor } from "@/lib/lifecycle/actor";
import { postId, userId } from "../office";
import { officePeople, type Person } from "../office/people";
import { contactRows, proposerRows } from "../office/proposers";
import { organs, sectionCode } from "../office/units";

const people = new Map<string, Person>(officePeople().map((person) => [person.key, person]));
const built = new Map<string, Actor>();

/** The actor behind 「wlj.leader」 or 「wlj-2.handler.2」, acting under the post the key names. */
export async function official(key: string, today: Day): Promise<Actor> {
  const person = people.get(key);
  const post = person?.posts[0];
  if (!person || !post) throw new Error(`nobody is called ${key}`);
  return actorOf(person.login, postId(person.login, post), today);
}

/** The account that acts for a proposer: the own one, or that of a group's first contact; null without one. */
export async function proposerActor(code: string, today: Day): Promise<Actor | null> {
  const row = proposerRows.find((one) => one.code === code);
  const contact = contactRows.find((one) => one.group === code && one.login !== "weiyuan9");
  const login = row?.login ?? contact?.login;
  if (!row || !login) return null;
  return actorOf(login, postId(login, { unit: row.body, kind: "proposer" }), today);
}

async function actorOf(login: string, post: string, today: Day): Promise<Actor> {
  const kept = built.get(post);
  if (kept) return kept;
  // Posts in the demo are held from the beginning to the end, so one look serves every day of the story.
  const actor = await buildActor(db, userId(login), post, today);
  if (!actor || actor.acting.postId !== post) throw new Error(`${login} does not hold the post`);
  built.set(post, actor);
  return actor;
}

export function personOf(key: string): { id: string; name: string; title: string } {
  const person = people.get(key);
  if (!person) throw new Error(`nobody is called ${key}`);
  return { id: userId(person.login), name: person.name, title: person.posts[0]?.title ?? "" };
}

/** Code of the business section that works on an item, and of the deputy leader in charge of it. */
export function sectionOf(unit: string, index: number): { section: string; deputy: string } {
  const count = organs.find((organ) => organ.code === unit)?.sections.length ?? 0;
  const place = Math.min(index, count);
  const isSecond = count > 2 && place > 2;
  return { section: sectionCode(unit, place), deputy: `${unit}.deputy_leader${isSecond ? ".2" : ""}` };
}

export function organOf(unit: string) {
  const found = organs.find((organ) => organ.code === unit);
  if (!found) throw new Error(`no unit ${unit}`);
  return found;
}
