import type { ReactNode } from "react";
import { type Option, Select } from "@/components/form/select";
import { Button } from "@/components/ui/button";

type FormProps = { label: string; press: string; children: ReactNode };

/** What narrows a list: a plain form that only writes the address, so that it works without script and can be kept. */
export function FilterForm({ label, press, children }: FormProps) {
  return (
    <form className="no-print my-3 flex flex-wrap items-center gap-2" aria-label={label}>
      {children}
      <Button type="submit" size="sm">
        {press}
      </Button>
    </form>
  );
}

type SelectProps = {
  name: string;
  label: string;
  options: readonly Option[];
  empty: string;
  value: string | null;
};

/** One choice of a filter; the empty line leaves it open. */
export function FilterSelect({ name, label, options, empty, value }: SelectProps) {
  return (
    <Select
      name={name}
      aria-label={label}
      options={options}
      empty={empty}
      defaultValue={value ?? ""}
      className="w-auto! max-w-72"
    />
  );
}
