import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { formatPaise, type Paise } from "../../ims/money";
import type { RelatedRecord } from "../../review/mark/selectionState";

const useStyles = makeStyles({
  line: { margin: 0, overflowWrap: "anywhere", fontVariantNumeric: "tabular-nums" },
  link: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

/** "1,800.00 more than the original", seen from the amendment. */
function differenceInWords(difference: Paise): string {
  if (difference === 0) return "the same tax";
  return `${formatPaise(Math.abs(difference))} ${difference > 0 ? "more" : "less"} tax than the original`;
}

interface RelatedLineProps {
  readonly related: RelatedRecord;
  readonly onShow: (related: RelatedRecord) => void;
}

/** The original of an amendment, or an amendment of an original: a click goes there. */
export function RelatedLine({ related, onShow }: RelatedLineProps) {
  const styles = useStyles();
  const { role, document, action, tax, difference } = related;
  const change =
    role === "original"
      ? `this one has ${differenceInWords(difference)}`
      : `it has ${differenceInWords(difference)}`;
  return (
    <p className={styles.line}>
      {role === "original" ? "Amends " : "Amended by "}
      <Link
        as="button"
        className={styles.link}
        aria-label={`Show the ${role} ${document}`}
        onClick={() => onShow(related)}
      >
        <bdi>{document}</bdi>
      </Link>
      {` · ${action || "No action"} · tax ₹\u00a0${formatPaise(tax)}; ${change}.`}
    </p>
  );
}
