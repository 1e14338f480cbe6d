import { Select, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { formatCount } from "../../ims/money";
import { customerText } from "../../review/outward/customerList";
import type { LiabilityReport } from "../../review/outward/liabilityState";
import { copyText } from "../copyText";
import { StepButton } from "../StepButton";

const useStyles = makeStyles({
  line: { display: "flex", columnGap: "4px", alignItems: "center", flexWrap: "wrap" },
  quiet: { color: tokens.colorNeutralForeground2 },
  customer: { flexGrow: 1, minWidth: "120px" },
  text: {
    width: "100%",
    boxSizing: "border-box",
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

interface CustomerListProps {
  readonly liability: LiabilityReport;
  readonly ours: string;
}

/** The rejected and pending documents of one customer, or of all, as a text to send. */
export function CustomerList({ liability, ours }: CustomerListProps) {
  const styles = useStyles();
  const [chosen, setChosen] = useState("");
  const [said, setSaid] = useState("");
  const [shown, setShown] = useState(false);
  const names = new Map<string, string>();
  for (const { gstin, name } of liability.documents) {
    names.set(gstin, names.get(gstin) || name);
  }
  if (names.size === 0) return null;
  const text = () =>
    customerText(
      liability.documents.filter(({ gstin }) => chosen === "" || gstin === chosen),
      ours,
    );
  const copy = async () => {
    const isCopied = await copyText(text());
    setShown(!isCopied);
    setSaid(
      isCopied
        ? "Copied. Paste it into a message."
        : "Excel did not let it be copied: copy it from the text below.",
    );
  };
  return (
    <>
      <div className={styles.line}>
        <Select
          className={styles.customer}
          size="small"
          aria-label="Customer"
          value={chosen}
          onChange={(_, { value }) => {
            setChosen(value);
            setSaid("");
            setShown(false);
          }}
        >
          <option value="">All customers ({formatCount(names.size)})</option>
          {[...names].map(([gstin, name]) => (
            <option key={gstin} value={gstin}>
              {name || gstin}
            </option>
          ))}
        </Select>
        <StepButton size="small" hindrance={undefined} onStep={() => void copy()}>
          Copy list to send
        </StepButton>
      </div>
      <p role="status" className={styles.quiet}>
        {said}
      </p>
      {shown && (
        <textarea
          className={styles.text}
          rows={4}
          value={text()}
          readOnly
          aria-label="List to send"
          onFocus={({ currentTarget }) => currentTarget.select()}
        />
      )}
    </>
  );
}
