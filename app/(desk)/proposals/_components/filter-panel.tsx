import { Button, ButtonLink } from "@/components/ui/button";
import { isNarrowed, type LedgerFilters, sources } from "@/lib/ledger/filters";
import { dutyZh } from "@/lib/lifecycle/labels";
import { outcomeCodes } from "@/lib/rules/outcomes";

type Option = { value: string; zh: string };
type Props = { filters: LedgerFilters; meetings: readonly Option[]; units: readonly Option[] };

const optionsOf = (table: Record<string, string>): Option[] =>
  Object.entries(table).map(([value, zh]) => ({ value, zh }));
const outcomes = Object.entries(outcomeCodes).map(([value, { zh }]) => ({ value, zh }));

/** A plain form that writes the address; folded away until something is narrowed. */
export function FilterPanel({ filters, meetings, units }: Props) {
  const { q, state, sort, dir } = filters;
  const isOpen = isNarrowed(filters);
  return (
    <details
      open={isOpen}
      className="no-print border-line border-x bg-sheet px-3.5 max-md:mt-3 max-md:border-y"
    >
      <summary className="cursor-pointer py-2 text-accent text-md max-sm:min-h-11 max-sm:py-2.5">
        筛选{isOpen && "（已设条件）"}
      </summary>
      <form action="/proposals" className="flex flex-wrap items-end gap-x-3.5 gap-y-2.5 pb-3.5">
        {state && <input type="hidden" name="state" value={state} />}
        {sort && <input type="hidden" name="sort" value={sort} />}
        {dir && <input type="hidden" name="dir" value={dir} />}
        <label className="min-w-0 grow basis-52 text-md">
          <span className="block text-ink-3 text-sm">编号、标题、代表（委员）、单位</span>
          <input type="search" name="q" defaultValue={q} maxLength={60} className="input" />
        </label>
        <Choice name="meeting" label="会议" options={meetings} value={filters.meeting} />
        <Choice name="source" label="来源" options={optionsOf(sources)} value={filters.source} />
        <Choice name="unit" label="承办单位" options={units} value={filters.unit} />
        <Choice name="duty" label="承办方式" options={optionsOf(dutyZh)} value={filters.duty} />
        <Choice name="outcome" label="办理结果" options={outcomes} value={filters.outcome} />
        <DayInput name="dueFrom" label="期限自" value={filters.dueFrom} />
        <DayInput name="dueTo" label="期限至" value={filters.dueTo} />
        <Tick name="key" label="重点" isOn={filters.key === "1"} />
        <Tick name="overdue" label="已逾期" isOn={filters.overdue === "1"} />
        <div className="flex gap-2 max-sm:w-full max-sm:[&>*]:flex-1">
          <Button type="submit" variant="main">
            筛选
          </Button>
          {isOpen && <ButtonLink href="/proposals">清除</ButtonLink>}
        </div>
      </form>
    </details>
  );
}

type ChoiceProps = { name: string; label: string; options: readonly Option[]; value: string | undefined };

function Choice({ name, label, options, value = "" }: ChoiceProps) {
  return (
    <label className="min-w-0 basis-40 text-md max-sm:basis-full">
      <span className="block text-ink-3 text-sm">{label}</span>
      {/* The key makes a value that the address has lost disappear from the select too. */}
      <select key={value} name={name} defaultValue={value} className="input">
        <option value="">不限</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.zh}
          </option>
        ))}
      </select>
    </label>
  );
}

function DayInput({ name, label, value }: { name: string; label: string; value: string | undefined }) {
  return (
    <label className="text-md max-sm:grow">
      <span className="block text-ink-3 text-sm">{label}</span>
      <input key={value} type="date" name={name} defaultValue={value} className="input" />
    </label>
  );
}

function Tick({ name, label, isOn }: { name: string; label: string; isOn: boolean }) {
  return (
    <label className="flex min-h-9 items-center gap-1.5 text-md max-sm:min-h-11">
      <input
        key={String(isOn)}
        type="checkbox"
        name={name}
        value="1"
        defaultChecked={isOn}
        className="size-4"
      />
      {label}
    </label>
  );
}
