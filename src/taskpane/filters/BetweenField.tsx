import { Input, makeStyles, tokens } from "@fluentui/react-components";
import { useId, useState } from "react";
import type { Between } from "../../ims/filters";
import { typedEnd, shownEnd, type EndKind } from "./typedEnd";

const useStyles = makeStyles({
  head: {
    display: "flex",
    columnGap: "8px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  ends: { display: "grid", gridTemplateColumns: "repeat(2, minmax(0, 1fr))", columnGap: "8px" },
  input: { minWidth: 0, "& input": { minWidth: 0, width: "100%" } },
  fault: { color: tokens.colorPaletteRedForeground1 },
});

const ENDS = ["from", "to"] as const;
type Texts = Readonly<Record<(typeof ENDS)[number], string>>;

const HINTS: Readonly<Record<EndKind, { readonly example: string; readonly fault: string }>> = {
  days: { example: "dd-mm-yyyy", fault: "Write it as 08-10-2026." },
  amounts: { example: "₹", fault: "Write it as 1,00,000.50." },
};
const REVERSED = "The first must not be more than the second.";

interface BetweenFieldProps {
  readonly className: string;
  readonly title: string;
  readonly kind: EndKind;
  readonly wanted: Between | undefined;
  readonly onChange: (wanted: Between) => void;
  readonly onFault: (wrong: boolean) => void;
}

/** A date or an amount from one to another; an end that is left empty is open. */
export function BetweenField(props: BetweenFieldProps) {
  const { className, title, kind, wanted, onChange, onFault } = props;
  const styles = useStyles();
  const id = useId();
  const [texts, setTexts] = useState<Texts>(() => ({
    from: shownEnd(kind, wanted?.from ?? NaN),
    to: shownEnd(kind, wanted?.to ?? NaN),
  }));
  const { fault } = read(kind, texts);
  const change = (next: Texts) => {
    setTexts(next);
    const { range, fault: wrong } = read(kind, next);
    onFault(wrong !== undefined);
    if (range) onChange(range);
  };
  return (
    <div role="group" aria-labelledby={`${id}-title`} className={className}>
      <div className={styles.head}>
        <span id={`${id}-title`}>{title}</span>
        {/* Above the field, where the buttons of the form cannot hide it. */}
        {fault !== undefined && (
          <span id={`${id}-fault`} role="alert" className={styles.fault}>
            {fault}
          </span>
        )}
      </div>
      <div className={styles.ends}>
        {ENDS.map((end) => (
          <Input
            key={end}
            className={styles.input}
            size="small"
            autoComplete="off"
            aria-label={`${title} ${end}`}
            placeholder={`${end} ${HINTS[kind].example}`}
            aria-invalid={fault !== undefined}
            {...(fault !== undefined && { "aria-describedby": `${id}-fault` })}
            value={texts[end]}
            onChange={(_, { value }) => change({ ...texts, [end]: value })}
          />
        ))}
      </div>
    </div>
  );
}

function read(kind: EndKind, texts: Texts): { readonly range?: Between; readonly fault?: string } {
  const [from, to] = [typedEnd(kind, texts.from), typedEnd(kind, texts.to)];
  if (from === undefined || to === undefined) return { fault: HINTS[kind].fault };
  return from > to ? { fault: REVERSED } : { range: { from, to } };
}
