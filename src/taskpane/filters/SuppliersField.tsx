import {
  Combobox,
  Field,
  Option,
  Tag,
  TagGroup,
  makeStyles,
  mergeClasses,
  tokens,
} from "@fluentui/react-components";
import { useState } from "react";
import { formatPaise, howMany } from "../../ims/money";
import type { SupplierTotal } from "../../review/filter/filterState";

/** Suppliers offered at once: those with most tax of the ones that fit what is typed. */
const OFFERED = 20;

const useStyles = makeStyles({
  root: { minWidth: 0, "& label": { fontSize: tokens.fontSizeBase200, paddingBottom: 0 } },
  box: { width: "100%", minWidth: 0, "& input": { minWidth: 0, width: "100%" } },
  list: { maxHeight: "240px" },
  option: { display: "block", minWidth: 0, fontSize: tokens.fontSizeBase200 },
  name: { display: "block", overflowWrap: "anywhere" },
  quiet: {
    display: "block",
    fontSize: tokens.fontSizeBase100,
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: "tabular-nums",
  },
  tags: { display: "flex", flexWrap: "wrap", gap: "4px", paddingTop: "4px" },
});

interface SuppliersFieldProps {
  readonly className: string;
  readonly title: string;
  /** Most tax first; absent until they have been listed. */
  readonly suppliers: readonly SupplierTotal[] | undefined;
  /** GSTINs. */
  readonly wanted: readonly string[];
  readonly onNeedList: () => void;
  readonly onChange: (wanted: readonly string[]) => void;
}

/** Some of the suppliers, found by a part of the name or GSTIN. */
export function SuppliersField(props: SuppliersFieldProps) {
  const { className, title, suppliers, wanted, onNeedList, onChange } = props;
  const styles = useStyles();
  const [typed, setTyped] = useState("");
  const part = typed.trim().toLowerCase();
  const fitting = (suppliers ?? []).filter(
    ({ gstin, name }) => gstin.toLowerCase().includes(part) || name.toLowerCase().includes(part),
  );
  const nameOf = (gstin: string) =>
    suppliers?.find((supplier) => supplier.gstin === gstin)?.name || gstin;
  const more = fitting.length - OFFERED;
  return (
    <Field className={mergeClasses(styles.root, className)} label={title} size="small">
      <div>
        <Combobox
          className={styles.box}
          size="small"
          multiselect
          aria-label={title}
          placeholder={suppliers ? "Name or GSTIN" : "Name or GSTIN – click to list them"}
          listbox={{ className: styles.list }}
          value={typed}
          selectedOptions={[...wanted]}
          onOpenChange={(_, { open }) => {
            if (open) onNeedList();
          }}
          onChange={({ target }) => setTyped(target.value)}
          onBlur={() => setTyped("")}
          onOptionSelect={(_, { selectedOptions }) => onChange(selectedOptions)}
        >
          {fitting.slice(0, OFFERED).map(({ gstin, name, documents, tax }) => (
            <Option key={gstin} value={gstin} text={`${name} ${gstin}`}>
              <span className={styles.option}>
                <bdi className={styles.name}>{name || gstin}</bdi>
                <span className={styles.quiet}>
                  {gstin} · {howMany(documents, "document")} · ₹ {formatPaise(tax)}
                </span>
              </span>
            </Option>
          ))}
          {suppliers && fitting.length === 0 && (
            <Option key="none" value="" text="" disabled>
              Nobody in this table has this in the name or GSTIN.
            </Option>
          )}
          {more > 0 && (
            <Option key="more" value="" text="" disabled>
              {`${more} more: type a part of the name`}
            </Option>
          )}
        </Combobox>
        {wanted.length > 0 && (
          <TagGroup
            className={styles.tags}
            size="extra-small"
            aria-label={`${title} chosen`}
            onDismiss={(_, { value }) => onChange(wanted.filter((gstin) => gstin !== value))}
          >
            {wanted.map((gstin) => (
              <Tag
                key={gstin}
                value={gstin}
                title={gstin}
                dismissible
                dismissIcon={{ "aria-label": "take off" }}
              >
                {nameOf(gstin)}
              </Tag>
            ))}
          </TagGroup>
        )}
      </div>
    </Field>
  );
}
