import { Button, SearchBox, makeStyles, useRestoreFocusTarget } from "@fluentui/react-components";
import { FilterFilled, FilterRegular } from "@fluentui/react-icons";
import { useState } from "react";
import { formatCount } from "../../ims/money";

const useStyles = makeStyles({
  root: { display: "flex", columnGap: "4px" },
  search: { flexGrow: 1, minWidth: 0, maxWidth: "none" },
  filters: { minWidth: "32px", padding: "0 6px", columnGap: "2px" },
});

interface SearchLineProps {
  /** What is searched for now. */
  readonly search: string;
  /** How many filters are on. */
  readonly count: number;
  readonly formOpen: boolean;
  /** Whose documents: "supplier" or "customer". */
  readonly party: string;
  readonly onSearch: (search: string) => void;
  readonly onOpenForm: (open: boolean) => void;
}

/** One line: words to search for, and the way to all other filters. */
export function SearchLine(props: SearchLineProps) {
  const { search, count, formOpen, party, onSearch, onOpenForm } = props;
  const styles = useStyles();
  const restoreTarget = useRestoreFocusTarget();
  // What is typed stays as typed until it is searched for or taken back.
  const [typed, setTyped] = useState<string>();
  const seek = (text: string) => {
    setTyped(undefined);
    if (text.trim() !== search) onSearch(text.trim());
  };
  return (
    <div className={styles.root}>
      <SearchBox
        className={styles.search}
        size="small"
        aria-label="Search rows"
        placeholder={`Search ${party}, number, amount`}
        value={typed ?? search}
        onChange={(event, { value }) => {
          // The cross in the box ends the search; to empty the box by hand does not.
          if (value === "" && event.type === "click") seek("");
          else setTyped(value);
        }}
        onKeyDown={({ key, currentTarget }) => {
          if (key === "Enter") seek(currentTarget.value);
          if (key === "Escape") setTyped(undefined);
        }}
      />
      <Button
        {...restoreTarget}
        className={styles.filters}
        size="small"
        appearance={formOpen ? "secondary" : "subtle"}
        icon={count > 0 ? <FilterFilled /> : <FilterRegular />}
        aria-label={count > 0 ? `Filters, ${formatCount(count)} on` : "Filters"}
        aria-expanded={formOpen}
        onClick={() => onOpenForm(!formOpen)}
      >
        {count > 0 && formatCount(count)}
      </Button>
    </div>
  );
}
