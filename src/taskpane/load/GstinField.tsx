import { Field, Input, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import type { Client } from "../../review/desk/deskState";

const GSTIN_LENGTH = 15;

const useStyles = makeStyles({ input: { "& input": { fontVariantNumeric: "tabular-nums" } } });

interface GstinFieldProps {
  readonly client: Client;
  readonly onChange: (text: string) => void;
}

/** The client's GSTIN: what the files told, or what the user types where they did not. */
export function GstinField({ client, onChange }: GstinFieldProps) {
  const styles = useStyles();
  // What is typed stays as typed until the field is left, whatever the desk makes of it.
  const [typed, setTyped] = useState<string>();
  const unfinished = typed !== undefined && typed.trim().length < GSTIN_LENGTH;
  const fault = unfinished ? undefined : client.fault;
  return (
    <Field
      label="Your GSTIN"
      size="small"
      validationState={fault ? "error" : "none"}
      {...(fault
        ? { validationMessage: fault }
        : { hint: "Taken from the files where they tell it." })}
    >
      <Input
        className={styles.input}
        value={typed ?? client.gstin}
        autoComplete="off"
        spellCheck={false}
        onChange={(_, { value }) => {
          setTyped(value);
          if (value.trim().length >= GSTIN_LENGTH) onChange(value);
        }}
        onBlur={() => {
          if (typed !== undefined && typed !== client.gstin) onChange(typed);
          setTyped(undefined);
        }}
      />
    </Field>
  );
}
