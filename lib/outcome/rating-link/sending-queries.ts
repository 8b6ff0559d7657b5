// What the registrar sees of the sending of one-time links: by which ways somebody can be reached, and what became of it.
import "server-only";
import type { Day } from "@/lib/calendar/day";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { type Channel, channelZh, configuredChannels } from "@/lib/notify/channel";
import { reachOf } from "@/lib/people/reach";
import { momentText } from "@/lib/text/dates";

/** `to` is shortened: enough to recognise it by. */
export type SendWay = { channel: Channel; zh: string; to: string };

/** The configured channels for which an address of the signer is stored. */
export async function sendWays(signerId: string, today: Day): Promise<SendWay[]> {
  const channels = configuredChannels();
  if (channels.length === 0) return [];
  const reach = await reachOf(db, signerId, today);
  return channels
    .filter((channel) => reach[channel] !== "")
    .map((channel) => ({ channel, zh: channelZh[channel], to: shortened(reach[channel]) }));
}

/** 「138****5000」, 「wa***@example.gov.cn」 */
function shortened(address: string): string {
  const at = address.indexOf("@");
  if (at > 0) return `${address.slice(0, Math.min(2, at))}***${address.slice(at)}`;
  return address.length < 8 ? address : `${address.slice(0, 3)}****${address.slice(-4)}`;
}

export type SendingRow = { id: string; text: string; isFailed: boolean };

/** The last orders for a rating, the newest first, each as a line. */
export async function sendingsOf(ratingId: string): Promise<SendingRow[]> {
  const rows = await db.linkSending.findMany({
    where: { ratingId },
    orderBy: { orderedAt: "desc" },
    take: 5,
  });
  return rows.map((row) => ({ id: row.id, text: lineOf(row), isFailed: row.state === "failed" }));
}

type Sending = Prisma.LinkSendingGetPayload<object>;

function lineOf({ state, channel, orderedAt, endedAt, cause }: Sending): string {
  const zh = channelZh[channel];
  if (state === "sent") return `${momentText(endedAt ?? orderedAt)} 已用${zh}发出`;
  if (state === "failed") return `${momentText(endedAt ?? orderedAt)} 未能用${zh}发出：${cause}`;
  const wait = cause === "" ? "正在发送" : `${cause}，稍后自动再试`;
  return `${momentText(orderedAt)} 安排用${zh}发送，${wait}`;
}

/** Of the ratings still wanted on an item: how many have been sent a link, wait for it, or could not be sent one. */
export type SendingState = { sent: number; waiting: number; failed: number; cause: string };

/** The newest order of every rating that is awaited, counted by item; one statement for a page of items. */
export async function sendingStates(proposalIds: readonly string[]): Promise<Map<string, SendingState>> {
  if (proposalIds.length === 0) return new Map();
  const rows = await db.$queryRaw<({ id: string } & SendingState)[]>`
    SELECT r."proposalId" AS id, count(*) FILTER (WHERE s."state" = 'sent')::int AS sent,
      count(*) FILTER (WHERE s."state" = 'waiting')::int AS waiting,
      count(*) FILTER (WHERE s."state" = 'failed')::int AS failed,
      coalesce(max(s."cause"), '') AS cause
    FROM "Rating" r JOIN LATERAL (
      SELECT "state", "cause" FROM "LinkSending" l WHERE l."ratingId" = r."id" ORDER BY l."orderedAt" DESC LIMIT 1
    ) s ON true
    WHERE r."proposalId" IN (${Prisma.join(proposalIds.map((id) => Prisma.sql`${id}::uuid`))})
      AND r."state" = 'awaiting'
    GROUP BY r."proposalId"`;
  return new Map(rows.map(({ id, ...state }) => [id, state]));
}
