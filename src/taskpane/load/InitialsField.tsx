import { Field, Input } from "@fluentui/react-components";
import { useState } from "react";

interface InitialsFieldProps {
  readonly initials: string;
  readonly onChange: (text: string) => void;
}

/** Who works here, said once: Excel does not tell an add-in without signing in. */
export function InitialsField({ initials, onChange }: InitialsFieldProps) {
  const [typed, setTyped] = useState<string>();
  return (
    <Field
      label="Your initials"
      size="small"
      hint="They stand beside each change on the sheet IMS Log."
    >
      <Input
        value={typed ?? initials}
        maxLength={12}
        autoComplete="off"
        spellCheck={false}
        onChange={(_, { value }) => setTyped(value)}
        onBlur={() => {
          if (typed !== undefined && typed.trim() !== initials) onChange(typed);
          setTyped(undefined);
        }}
      />
    </Field>
  );
}
