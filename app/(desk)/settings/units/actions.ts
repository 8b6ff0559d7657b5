"use server";
import { revalidatePath } from "next/cache";
import { defineAction } from "@/lib/action/define-action";
import { goOn } from "@/lib/action/go-on";
import { carrySuccessionsSoon } from "@/lib/jobs/succession";
import { addCharge, addStandin, endCharge, endStandin } from "@/lib/people/leadership-commands";
import {
  addChargeInput,
  addStandinInput,
  createUnitInput,
  endChargeInput,
  endStandinInput,
  endUnitInput,
  renameUnitInput,
  succeedUnitInput,
} from "@/lib/people/schema";
import { succeedUnit } from "@/lib/people/succession-commands";
import { createUnit, endUnit, renameUnit } from "@/lib/people/unit-commands";

export const createUnitAction = defineAction(createUnitInput, async (actor, input) => {
  const id = await createUnit(actor, input, new Date());
  goOn(`/settings/units/${id}`, "created");
});

export const renameUnitAction = defineAction(renameUnitInput, async (actor, input) => {
  await renameUnit(actor, input, new Date());
  goOn(`/settings/units/${input.unitId}`, "renamed");
});

export const succeedUnitAction = defineAction(succeedUnitInput, async (actor, input) => {
  const now = new Date();
  await succeedUnit(actor, input, now);
  carrySuccessionsSoon(now);
  goOn(`/settings/units/${input.unitId}`, "succeeded");
});

export const endUnitAction = defineAction(endUnitInput, async (actor, input) => {
  await endUnit(actor, input, new Date());
  goOn(`/settings/units/${input.unitId}`, "ended");
});

export const addChargeAction = defineAction(addChargeInput, async (actor, input) => {
  await addCharge(actor, input, new Date());
  revalidatePath("/settings/units/[id]", "page");
  return { status: "done", zh: "分管关系已设定" };
});

export const endChargeAction = defineAction(endChargeInput, async (actor, input) => {
  await endCharge(actor, input, new Date());
  revalidatePath("/settings/units/[id]", "page");
  return { status: "done", zh: "分管关系已结束" };
});

export const addStandinAction = defineAction(addStandinInput, async (actor, input) => {
  await addStandin(actor, input, new Date());
  revalidatePath("/settings/units/[id]", "page");
  return { status: "done", zh: "代行已设定" };
});

export const endStandinAction = defineAction(endStandinInput, async (actor, input) => {
  await endStandin(actor, input, new Date());
  revalidatePath("/settings/units/[id]", "page");
  return { status: "done", zh: "代行已结束" };
});
