import type { Metadata } from "next";
import type { ReactNode } from "react";
import { act } from "@/app/act";
import { ActDone } from "@/components/proposal/act-done";
import { ActionBar } from "@/components/proposal/action-bar";
import { doneWords } from "@/components/proposal/done-words";
import { ItemTabs } from "@/components/proposal/item-tabs";
import { ItemTurn } from "@/components/proposal/item-turn";
import { offersOf } from "@/lib/dossier/offers";
import { openDossier } from "@/lib/dossier/open";
import { itemNumberZh } from "@/lib/lifecycle/labels";
import { ItemHeader } from "./_components/item-header";

type Props = { params: Promise<{ id: string }>; children: ReactNode };

const tabs = [
  { path: "", zh: "概览" },
  { path: "admission", zh: "立案" },
  { path: "assignment", zh: "承办" },
  { path: "consultation", zh: "面商" },
  { path: "reply", zh: "答复" },
  { path: "outcome", zh: "结果" },
  { path: "key", zh: "重点" },
  { path: "timeline", zh: "全程" },
];

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { head } = await openDossier((await params).id);
  return { title: `${itemNumberZh(head.source, head.numberText)} ${head.title}` };
}

/** One item: who it is, where it stands, what this person can do with it, and its pages. */
export default async function ItemLayout({ params, children }: Props) {
  const dossier = await openDossier((await params).id);
  const { head } = dossier;
  return (
    <>
      <ItemTurn itemId={head.id} />
      <ItemHeader dossier={dossier} actions={<ActionBar offers={offersOf(dossier)} action={act} />} />
      <ItemTabs base={`/proposals/${head.id}`} items={tabsFor(head.source, head.isKey)} />
      <ActDone words={doneWords(head.source)} />
      {children}
    </>
  );
}

/** 建议 are taken up (受理), 提案 put on file (立案); what concerns key items stands only on them. */
function tabsFor(source: string, isKey: boolean) {
  return tabs
    .filter((tab) => tab.path !== "key" || isKey)
    .map((tab) => (tab.path === "admission" && source !== "cppcc" ? { ...tab, zh: "受理" } : tab));
}
