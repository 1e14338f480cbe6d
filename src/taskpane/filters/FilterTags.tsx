import { Tag, TagGroup, makeStyles } from "@fluentui/react-components";
import { withoutFilter, type ActiveFilter, type Filters } from "../../ims/filters";
import type { SupplierTotal } from "../../review/filter/filterState";
import { filterWords } from "../../review/filter/filterWords";

const useStyles = makeStyles({
  root: { display: "flex", flexWrap: "wrap", gap: "4px" },
  tag: { maxWidth: "100%", minWidth: 0 },
  text: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
});

interface FilterTagsProps {
  readonly active: readonly ActiveFilter[];
  readonly filters: Filters;
  /** Of the table; absent until they have been listed. */
  readonly suppliers: readonly SupplierTotal[] | undefined;
  readonly onChange: (filters: Filters) => void;
}

/** Each filter that is on, to be taken off by itself. */
export function FilterTags({ active, filters, suppliers, onChange }: FilterTagsProps) {
  const styles = useStyles();
  if (active.length === 0) return null;
  const nameOf = (gstin: string) =>
    suppliers?.find((supplier) => supplier.gstin === gstin)?.name || gstin;
  return (
    <TagGroup
      className={styles.root}
      size="extra-small"
      aria-label="Filters that are on"
      onDismiss={(_, { value }) => {
        const gone = active.find(({ id }) => id === value);
        if (gone) onChange(withoutFilter(filters, gone.id));
      }}
    >
      {active.map((each) => (
        <Tag
          key={each.id}
          className={styles.tag}
          value={each.id}
          title={each.id === "suppliers" ? each.wanted.join(", ") : undefined}
          dismissible
          dismissIcon={{ "aria-label": "take off" }}
          primaryText={{ className: styles.text }}
        >
          {filterWords(each, nameOf)}
        </Tag>
      ))}
    </TagGroup>
  );
}
