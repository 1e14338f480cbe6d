import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ChevronDownRegular, ChevronUpRegular } from "@fluentui/react-icons";
import { useId, useState } from "react";
import type { RecordInWords } from "../../review/mark/selectionState";

const useStyles = makeStyles({
  opener: {
    minWidth: 0,
    height: "20px",
    padding: 0,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
    // Where the button has an edge.
    "@media (forced-colors: active)": { padding: "0 4px" },
  },
  list: {
    display: "grid",
    gridTemplateColumns: "auto 1fr",
    columnGap: "12px",
    margin: "2px 0 4px",
    "& dt": { color: tokens.colorNeutralForeground2 },
    "& dd": {
      margin: 0,
      textAlign: "right",
      fontVariantNumeric: "tabular-nums",
      overflowWrap: "anywhere",
    },
  },
});

/** All else the sheet holds of the record, under the sheet's headings; opened by whoever wants it. */
export function RecordDetails({ details }: Pick<RecordInWords, "details">) {
  const styles = useStyles();
  const listId = useId();
  const [open, setOpen] = useState(false);
  return (
    <div>
      <Button
        appearance="transparent"
        size="small"
        className={styles.opener}
        icon={open ? <ChevronUpRegular /> : <ChevronDownRegular />}
        iconPosition="after"
        aria-expanded={open}
        aria-controls={listId}
        onClick={() => setOpen(!open)}
      >
        Tax by head and more
      </Button>
      <div id={listId} hidden={!open}>
        {open && (
          <dl className={styles.list}>
            {details.map(([heading, value]) => (
              <DetailPair key={heading} heading={heading} value={value} />
            ))}
          </dl>
        )}
      </div>
    </div>
  );
}

function DetailPair({ heading, value }: { readonly heading: string; readonly value: string }) {
  return (
    <>
      <dt>{heading}</dt>
      <dd>
        <bdi>{value}</bdi>
      </dd>
    </>
  );
}
