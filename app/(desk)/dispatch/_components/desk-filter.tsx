import { Button } from "@/components/ui/button";
import { TextLink } from "@/components/ui/text-link";
import { addressOf, type DeskView, pageSizes } from "@/lib/dispatch/address";

import { sourceWords } from "@/lib/lifecycle/source-words";

type Props = { view: DeskView; topics: readonly { id: string; name: string }[] };

const look = "input w-auto! min-h-8! py-0.5! text-md";

/** Narrows the list by words, body and topic; a plain form, so that the address says what is shown. */
export function DeskFilter({ view, topics }: Props) {
  const { facet, filters, sort, size } = view;
  const isNarrowed = Boolean(filters.q ?? filters.source ?? filters.topicId);
  return (
    <form
      action="/dispatch"
      aria-label="筛选"
      className="no-print flex flex-wrap items-center gap-2 border-line border-x bg-sheet px-3.5 py-2 max-sm:border-b"
    >
      {facet !== "waiting" && <input type="hidden" name="tab" value={facet} />}
      {size !== pageSizes[0] && <input type="hidden" name="size" value={size} />}
      <input
        type="search"
        name="q"
        aria-label="标题或编号"
        placeholder="标题或编号"
        defaultValue={filters.q ?? ""}
        className={`${look} sm:max-w-48`}
      />
      <select name="source" aria-label="来源" defaultValue={filters.source ?? ""} className={look}>
        <option value="">全部来源</option>
        {Object.entries(sourceWords).map(([source, { name }]) => (
          <option key={source} value={source}>
            {name}
          </option>
        ))}
      </select>
      <select name="topic" aria-label="类别" defaultValue={filters.topicId ?? ""} className={look}>
        <option value="">全部类别</option>
        {topics.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
      <select name="sort" aria-label="排序" defaultValue={sort} className={look}>
        <option value="due">按交办期限先后</option>
        <option value="number">按编号</option>
      </select>
      <Button type="submit" size="sm">
        筛选
      </Button>
      {isNarrowed && (
        <TextLink href={addressOf({ facet, sort, size, filters: {}, page: 1 })} className="text-md">
          清除条件
        </TextLink>
      )}
    </form>
  );
}
