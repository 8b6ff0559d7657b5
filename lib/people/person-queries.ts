// Reads of 人员: accounts and the posts held, for the three administrators.
import "server-only";
import { isUuid } from "@/lib/access/uuid";
import { type Day, dayOf } from "@/lib/calendar/day";
import { db } from "@/lib/db/client";
import { toDay } from "@/lib/db/day";
import type { Prisma } from "@/lib/db/generated/client";
import type { Actor, PostKind } from "@/lib/lifecycle/actor";
import { NotVisible } from "@/lib/lifecycle/refusal";
import { institutionsOf } from "./institutions";
import { mustReadSettings } from "./may";
import { openWorkOf } from "./open-work";
import { colleagueOptions, type PickerOption } from "./options";
import { currentOn, placeName, placeOfUnit } from "./queries";
import type { OpenWork } from "./rules";

export type PersonFilter = { q: string; page: number };

export type PersonRow = {
  id: string;
  login: string;
  name: string;
  isActive: boolean;
  isFictional: boolean;
  posts: { kind: PostKind; unit: string }[];
};

export const peoplePerPage = 50;

/** Accounts by name or login, with their posts of today. */
export async function listPeople(
  actor: Actor,
  filter: PersonFilter,
): Promise<{ rows: PersonRow[]; total: number }> {
  mustReadSettings(actor);
  const current = currentOn(dayOf(new Date()));
  const where: Prisma.UserWhereInput = {
    ...(filter.q
      ? { OR: [{ name: { contains: filter.q } }, { login: { contains: filter.q.toLowerCase() } }] }
      : {}),
  };
  const [total, users] = await Promise.all([
    db.user.count({ where }),
    db.user.findMany({
      where,
      orderBy: [{ isActive: "desc" }, { login: "asc" }],
      skip: (filter.page - 1) * peoplePerPage,
      take: peoplePerPage,
      select: {
        id: true,
        login: true,
        name: true,
        isActive: true,
        isFictional: true,
        posts: {
          where: current,
          orderBy: { validFrom: "asc" },
          select: { kind: true, unit: { select: placeOfUnit } },
        },
      },
    }),
  ]);
  const rows = users.map(({ posts, ...user }) => ({
    ...user,
    posts: posts.map((post) => ({ kind: post.kind, unit: placeName(post.unit) })),
  }));
  return { rows, total };
}

export type PersonPost = {
  id: string;
  kind: PostKind;
  title: string;
  unit: string;
  validFrom: Day;
  validTo: Day | null;
  isCurrent: boolean;
  openWork: OpenWork[];
  /** Who could take it over: clerks and section heads of the same institution; asked for only where work is open. */
  colleagues: PickerOption[];
};

export type PersonDetail = {
  id: string;
  login: string;
  name: string;
  phone: string;
  isActive: boolean;
  isFictional: boolean;
  mustChangePassword: boolean;
  passwordChangedAt: Date;
  lastSignInAt: Date | null;
  posts: PersonPost[];
};

/** One account with all its posts, ended ones too, and what is still open under each that handles. */
export async function personDetail(actor: Actor, id: string): Promise<PersonDetail> {
  mustReadSettings(actor);
  if (!isUuid(id)) throw new NotVisible();
  const user = await db.user.findUnique({
    where: { id },
    select: {
      id: true,
      login: true,
      name: true,
      phone: true,
      isActive: true,
      isFictional: true,
      mustChangePassword: true,
      passwordChangedAt: true,
      sessions: { orderBy: { createdAt: "desc" }, take: 1, select: { createdAt: true } },
      posts: {
        orderBy: [{ validTo: { sort: "desc", nulls: "first" } }, { validFrom: "asc" }],
        select: {
          id: true,
          kind: true,
          title: true,
          unitId: true,
          userId: true,
          validFrom: true,
          validTo: true,
          unit: { select: placeOfUnit },
        },
      },
    },
  });
  if (!user) throw new NotVisible();
  const today = dayOf(new Date());
  const { sessions, posts, ...columns } = user;
  return {
    ...columns,
    lastSignInAt: sessions[0]?.createdAt ?? null,
    posts: await Promise.all(posts.map((post) => withWork(post, today))),
  };
}

type PostRow = {
  id: string;
  kind: PostKind;
  title: string;
  unitId: string;
  userId: string;
  validFrom: Date;
  validTo: Date | null;
  unit: Parameters<typeof placeName>[0];
};

async function withWork(post: PostRow, today: Day): Promise<PersonPost> {
  const validTo = toDay(post.validTo);
  const isCurrent = validTo === null || validTo >= today;
  const openWork = isCurrent ? await openWorkOf(db, post) : [];
  return {
    id: post.id,
    kind: post.kind,
    title: post.title,
    unit: placeName(post.unit),
    validFrom: toDay(post.validFrom),
    validTo,
    isCurrent,
    openWork,
    colleagues: openWork.length > 0 ? await colleaguesOf(post) : [],
  };
}

async function colleaguesOf({ unitId, userId }: PostRow): Promise<PickerOption[]> {
  const institution = (await institutionsOf(db, [unitId])).get(unitId);
  const options = institution ? await colleagueOptions(institution) : [];
  return options.filter((one) => one.value !== userId);
}
