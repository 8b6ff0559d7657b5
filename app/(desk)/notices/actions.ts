"use server";
import { z } from "zod";
import { defineAction } from "@/lib/action/define-action";
import { goOn } from "@/lib/action/go-on";
import { markAllRead } from "@/lib/notify/commands";

const input = z.object({ until: z.iso.datetime("页面内容已过期，请刷新后重试") });

/** Marks read what had arrived when the page was drawn. */
export const markAllReadAction = defineAction(input, async (actor, { until }) => {
  await markAllRead(actor, new Date(until), new Date());
  goOn("/notices", "read");
});
