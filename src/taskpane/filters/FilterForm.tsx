import { Button, makeStyles, tokens, useRestoreFocusSource } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { financialYearName } from "../../ims/financialYear";
import { filtersOf, type BetweenFilter, type ChoiceFilter, type Filters } from "../../ims/filters";
import { imsTable, type TableKey } from "../../ims/tables";
import { untilFree } from "../hindrance";
import type { PanelProps } from "../panel";
import { StepButton } from "../StepButton";
import { BetweenField } from "./BetweenField";
import { ChoiceField } from "./ChoiceField";
import { PeriodsField } from "./PeriodsField";
import { SuppliersField } from "./SuppliersField";

const useStyles = makeStyles({
  root: {
    display: "grid",
    gridTemplateColumns: "repeat(2, minmax(0, 1fr))",
    gap: "8px",
    paddingTop: "4px",
    // What has the focus is not hidden behind the buttons.
    "& input, & select, & button, & [role=alert]": { scrollMarginBottom: "56px" },
  },
  wide: { gridColumn: "1 / -1" },
  // In sight wherever the form is scrolled to: the panel is some 200 px high.
  buttons: {
    gridColumn: "1 / -1",
    position: "sticky",
    bottom: "-12px",
    display: "flex",
    columnGap: "8px",
    padding: "8px 0 12px",
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

interface FilterFormProps extends PanelProps {
  readonly table: TableKey;
  readonly filters: Filters;
  readonly onShow: (filters: Filters) => void;
  readonly onClose: () => void;
}

/** Every filter the table has; what is wanted is applied by one button. */
export function FilterForm({ desk, state, table, filters, onShow, onClose }: FilterFormProps) {
  const styles = useStyles();
  const form = useRef<HTMLFormElement>(null);
  // The focus goes back to the button that opened the form.
  const restoreSource = useRestoreFocusSource();
  const [wanted, setWanted] = useState(filters);
  const [faults, setFaults] = useState<ReadonlySet<string>>(new Set());
  const want = (part: Filters) => setWanted((now) => ({ ...now, ...part }));
  const fault = (id: string, wrong: boolean) =>
    setFaults((now) => {
      const others = [...now].filter((each) => each !== id);
      return new Set(wrong ? [...others, id] : others);
    });

  useEffect(() => form.current?.querySelector<HTMLElement>("input, button, select")?.focus(), []);

  const choicesOf = ({ id, choices }: ChoiceFilter) =>
    id === "year" ? [...new Set(state.outward?.periods.map(financialYearName))] : choices;
  const choice = (filter: ChoiceFilter, choices = choicesOf(filter)) =>
    choices ? (
      <ChoiceField
        key={filter.id}
        title={filter.title}
        choices={choices}
        wanted={wanted[filter.id] ?? []}
        onChange={(words) => want({ [filter.id]: words })}
      />
    ) : (
      <SuppliersField
        key={filter.id}
        className={styles.wide}
        title={filter.title}
        suppliers={state.suppliers?.table === table ? state.suppliers.suppliers : undefined}
        wanted={wanted[filter.id] ?? []}
        onNeedList={() => void desk.listSuppliers(table)}
        onChange={(words) => want({ [filter.id]: words })}
      />
    );
  const between = (filter: BetweenFilter) =>
    filter.kind === "periods" ? (
      <PeriodsField
        key={filter.id}
        className={styles.wide}
        title={filter.title}
        periods={filter.id === "period" ? (state.outward?.periods ?? []) : state.periods}
        wanted={wanted[filter.id]}
        onChange={(range) => want({ [filter.id]: range })}
      />
    ) : (
      <BetweenField
        key={filter.id}
        className={styles.wide}
        title={filter.title}
        kind={filter.kind}
        wanted={wanted[filter.id]}
        onChange={(range) => want({ [filter.id]: range })}
        onFault={(wrong) => fault(filter.id, wrong)}
      />
    );
  return (
    <form
      {...restoreSource}
      ref={form}
      className={styles.root}
      aria-label="Filters"
      onSubmit={(event) => {
        event.preventDefault();
        if (faults.size === 0 && !untilFree(state)) onShow(wanted);
      }}
      onKeyDown={({ key, defaultPrevented }) => {
        if (key === "Escape" && !defaultPrevented) onClose();
      }}
    >
      {filtersOf(imsTable(table)).map((filter) => {
        if (filter.kind === "search" || filter.id === "rows") return null;
        return filter.kind === "choices" ? choice(filter) : between(filter);
      })}
      <div className={styles.buttons}>
        <StepButton
          size="small"
          appearance="primary"
          submits
          hindrance={
            untilFree(state) ??
            (faults.size > 0
              ? { reason: "Correct the fields marked in red first.", passing: false }
              : undefined)
          }
        >
          Show rows
        </StepButton>
        <Button size="small" onClick={onClose}>
          Close
        </Button>
      </div>
    </form>
  );
}
