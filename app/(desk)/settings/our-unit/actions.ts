"use server";
import { defineAction } from "@/lib/action/define-action";
import { goOn } from "@/lib/action/go-on";
import { keepSeries } from "@/lib/reply/series/commands";
import { seriesForm } from "@/lib/reply/series/form";
import { keepTemplate } from "@/lib/reply/template/commands";
import { templateForm } from "@/lib/reply/template/form";
import { dropChain, keepChain, setNeedsInstruction } from "@/lib/rules/chain/commands";
import { chainForm, defaultChainForm, handlingForm } from "@/lib/rules/chain/form";

const back = (kind: string, done: string) => goOn(`/settings/our-unit?kind=${kind}`, done);

export const keepChainAction = defineAction(chainForm, async (actor, input) => {
  await keepChain(actor, input, new Date());
  return back(input.kind, "kept");
});

export const dropChainAction = defineAction(defaultChainForm, async (actor, { kind }) => {
  await dropChain(actor, kind, new Date());
  return back(kind, "dropped");
});

export const handlingAction = defineAction(handlingForm, async (actor, { needsInstruction }) => {
  await setNeedsInstruction(actor, needsInstruction, new Date());
  return back("answer", "handling");
});

export const seriesAction = defineAction(seriesForm, async (actor, input) => {
  await keepSeries(actor, input, new Date());
  return back(input.kind, "series");
});

export const templateAction = defineAction(templateForm, async (actor, input) => {
  await keepTemplate(actor, input, new Date());
  return back(input.kind, "template");
});
