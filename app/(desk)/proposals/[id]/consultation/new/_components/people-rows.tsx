"use client";

import { useState } from "react";
import { Field } from "@/components/form/field";
import { TextInput } from "@/components/form/text-input";
import { Button } from "@/components/ui/button";

const spare = 2;

/** Name and post of everyone on our side; empty lines are left out. */
export function PeopleRows({ first }: { first: { name: string; rank: string } }) {
  const [count, setCount] = useState(1 + spare);
  return (
    <>
      {Array.from({ length: count }, (_, index) => {
        const name = `people[${index}]`;
        const given = index === 0 ? first : { name: "", rank: "" };
        return (
          <div key={name} className="mb-2 grid max-w-xl grid-cols-2 gap-2">
            <Field name={`${name}.name`} label={`第 ${index + 1} 人姓名`} hideLabel className="mb-0">
              <TextInput placeholder="姓名" defaultValue={given.name} maxLength={50} />
            </Field>
            <Field name={`${name}.rank`} label={`第 ${index + 1} 人职务`} hideLabel className="mb-0">
              <TextInput placeholder="职务" defaultValue={given.rank} maxLength={50} />
            </Field>
          </div>
        );
      })}
      <Button size="sm" className="needs-script" onClick={() => setCount(count + 1)}>
        再加一人
      </Button>
    </>
  );
}
