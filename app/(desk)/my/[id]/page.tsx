import type { Metadata } from "next";
import { act } from "@/app/act";
import { ActDone } from "@/components/proposal/act-done";
import { ActionBar } from "@/components/proposal/action-bar";
import { doneWords } from "@/components/proposal/done-words";
import { TextLink } from "@/components/ui/text-link";
import { requirePost } from "@/lib/access/actor";
import { offersOf } from "@/lib/dossier/offers";
import { openDossier } from "@/lib/dossier/open";
import { itemNumberZh } from "@/lib/lifecycle/labels";
import { ownConsultations } from "@/lib/outcome/own/queries";
import { promisesOf } from "@/lib/outcome/promises/queries";
import { answersOf } from "@/lib/outcome/queries";
import { lettersOfItem } from "@/lib/reply/queries";
import { PromisePanel } from "../../_components/promise-panel";
import { Contacts } from "./_components/contacts";
import { Letters } from "./_components/letters";
import { MyHeader } from "./_components/my-header";
import { Way } from "./_components/way";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { head } = await openDossier((await params).id);
  return { title: `${itemNumberZh(head.source, head.numberText)} ${head.title}` };
}

/** One own item in the hand: how far it is, what waits for this person, and the letters. */
export default async function MyItemPage({ params }: Props) {
  const actor = await requirePost("proposer");
  const dossier = await openDossier((await params).id);
  const { head, today } = dossier;
  const [letters, answers, contacts, promises] = await Promise.all([
    lettersOfItem(actor, head.id),
    answersOf(dossier),
    ownConsultations(actor, head.id),
    promisesOf(actor, head.id, today),
  ]);
  const here = `/my/${head.id}`;
  // Whatever has its own form on this page is not offered a second time.
  const offers = offersOf(dossier).filter(({ machine }) => machine === "proposal");
  return (
    <div className="max-w-4xl">
      <MyHeader dossier={dossier} />
      <div className="mt-3 mb-4">
        <ActDone words={doneWords(head.source)} />
        <ActionBar offers={offers} action={act} returnTo={here} />
      </div>
      <div className="flex flex-col gap-4">
        <Way dossier={dossier} />
        <Letters dossier={dossier} letters={letters} answers={answers} />
        <Contacts dossier={dossier} contacts={contacts} />
        {promises.length > 0 && (
          <PromisePanel dossier={dossier} promises={promises} title="承办单位的承诺" returnTo={here} />
        )}
        <p className="flex flex-wrap gap-x-5 gap-y-1.5">
          <TextLink href={`/proposals/${head.id}`}>正文、诉求和附件</TextLink>
          <TextLink href={`/proposals/${head.id}/timeline`}>办理全程</TextLink>
        </p>
      </div>
    </div>
  );
}
