import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { FolderOpenRegular } from "@fluentui/react-icons";
import { WhyNot } from "../WhyNot";
import type { Hindrance } from "../hindrance";

const useStyles = makeStyles({
  root: {
    position: "relative",
    display: "flex",
    alignItems: "center",
    justifyContent: "center",
    columnGap: "6px",
    minHeight: "32px",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorBrandBackground,
    color: tokens.colorNeutralForegroundOnBrand,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    ":hover": { backgroundColor: tokens.colorBrandBackgroundHover },
    ":active": { backgroundColor: tokens.colorBrandBackgroundPressed },
    ":focus-within": {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: "1px",
    },
    "@media (forced-colors: active)": {
      backgroundColor: "Highlight",
      color: "HighlightText",
      forcedColorAdjust: "none",
    },
  },
  waiting: { opacity: 0.5, transitionProperty: "opacity", transitionDelay: "400ms" },
  quiet: {
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":active": { backgroundColor: tokens.colorNeutralBackground1Pressed },
    "@media (forced-colors: active)": {
      backgroundColor: "ButtonFace",
      color: "ButtonText",
      border: "1px solid ButtonBorder",
    },
  },
  off: {
    "@media (forced-colors: active)": {
      color: "GrayText",
      border: "1px solid GrayText",
      opacity: 1,
    },
  },
  icon: { fontSize: "20px" },
  // Over the whole face: the browser's own control takes the click, the key and the drop, and is
  // the one thing a screen reader meets.
  input: {
    position: "absolute",
    inset: 0,
    width: "100%",
    opacity: 0,
    cursor: "pointer",
    "::file-selector-button": { cursor: "pointer", height: "100%" },
  },
});

interface FileChooserProps {
  readonly label: string;
  /** One file at a time. */
  readonly single?: boolean;
  /** Beside a button that comes first. */
  readonly quiet?: boolean;
  readonly hindrance: Hindrance | undefined;
  readonly onChoose: (files: readonly File[]) => void;
}

/** The button that lets the user choose the portal's files, several at once. */
export function FileChooser(props: FileChooserProps) {
  const { label, single, quiet, hindrance, onChoose } = props;
  const styles = useStyles();
  return (
    <label
      className={mergeClasses(
        styles.root,
        quiet && styles.quiet,
        hindrance && styles.waiting,
        hindrance?.passing === false && styles.off,
      )}
    >
      <FolderOpenRegular className={styles.icon} aria-hidden />
      {label}
      <WhyNot hindrance={hindrance}>
        <input
          type="file"
          multiple={!single}
          accept=".json,.xlsx,.xlsm,.zip"
          aria-disabled={hindrance !== undefined}
          className={styles.input}
          onClick={(event) => {
            if (hindrance) event.preventDefault();
          }}
          onChange={({ currentTarget }) => {
            const chosen = [...(currentTarget.files ?? [])];
            // Without this the same file, corrected and chosen again, is no change to the browser.
            currentTarget.value = "";
            onChoose(chosen);
          }}
        />
      </WhyNot>
    </label>
  );
}
