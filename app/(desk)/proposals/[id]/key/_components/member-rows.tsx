"use client";

import { useState } from "react";
import { Field } from "@/components/form/field";
import { type Option, Select } from "@/components/form/select";
import { TextInput } from "@/components/form/text-input";
import { Button } from "@/components/ui/button";

const atFirst = 4;

/** 专班成员: part, name, unit and post of each; empty lines are left out. */
export function MemberRows({ parts }: { parts: readonly Option[] }) {
  const [count, setCount] = useState(atFirst);
  return (
    <fieldset className="mb-4 min-w-0">
      <legend className="mb-1 font-semibold text-md">专班成员</legend>
      {Array.from({ length: count }, (_, index) => {
        const name = `members[${index}]`;
        return (
          <div key={name} className="mb-2 grid max-w-2xl grid-cols-[6rem_8rem_minmax(0,1fr)] gap-2">
            <Field name={`${name}.part`} label={`第 ${index + 1} 人分工`} hideLabel className="mb-0">
              <Select options={parts} empty="分工" />
            </Field>
            <Field name={`${name}.name`} label={`第 ${index + 1} 人姓名`} hideLabel className="mb-0">
              <TextInput placeholder="姓名" maxLength={50} />
            </Field>
            <Field name={`${name}.title`} label={`第 ${index + 1} 人单位、职务`} hideLabel className="mb-0">
              <TextInput placeholder="单位、职务" maxLength={100} />
            </Field>
          </div>
        );
      })}
      <Button size="sm" className="needs-script" onClick={() => setCount(count + 1)}>
        再加一人
      </Button>
    </fieldset>
  );
}
