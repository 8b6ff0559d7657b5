import { Button } from "@/components/ui/button";

type Props = {
  /** Where it leads; the page itself when left out. */
  action?: string;
  name: string;
  /** What can be typed; also its name for screen readers. */
  hint: string;
  value: string;
  /** What else the address must keep, such as the open tab. */
  keep?: Readonly<Record<string, string>>;
};

/** One box that narrows a list by words; a plain form that needs no script. */
export function FindForm({ action, name, hint, value, keep = {} }: Props) {
  return (
    <form action={action} className="mt-4 mb-3 flex max-w-md gap-2">
      {Object.entries(keep).map(([key, kept]) => (
        <input key={key} type="hidden" name={key} value={kept} />
      ))}
      <input
        type="search"
        name={name}
        defaultValue={value}
        aria-label={hint}
        placeholder={hint}
        className="input"
      />
      <Button type="submit" className="shrink-0">
        查找
      </Button>
    </form>
  );
}
