import { Button, makeStyles, tokens, useRestoreFocusSource } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons";
import product from "../../../package.json";
import type { PanelProps } from "../panel";
import { COUNTING_NOTES } from "../../gstr2b/notes";
import { ADVISORY } from "./advisory";
import { Diagnostics } from "./Diagnostics";
import { Rules } from "./Rules";
import { Section } from "./Section";
import { Shortcuts } from "./Shortcuts";
import { Sourced } from "./Sourced";

const useStyles = makeStyles({
  head: { display: "flex", alignItems: "center", columnGap: "8px", marginBottom: "8px" },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
});

interface HelpPageProps extends PanelProps {
  readonly onClose: () => void;
}

/** Help: what the portal says, the rules, the keys, the limits, and what becomes of the data. */
export function HelpPage({ desk, state, onClose }: HelpPageProps) {
  const styles = useStyles();
  const focusReturns = useRestoreFocusSource();
  return (
    <div
      {...focusReturns}
      onKeyDown={({ key }) => {
        if (key === "Escape") onClose();
      }}
    >
      <div className={styles.head}>
        <Button
          autoFocus
          size="small"
          appearance="subtle"
          icon={<ArrowLeftRegular />}
          aria-label="Back"
          onClick={onClose}
        />
        <h2 className={styles.title}>Help</h2>
      </div>
      <Section title="What the portal says">
        {ADVISORY.map((advice) => (
          <Sourced key={advice.title} {...advice} />
        ))}
      </Section>
      <Section title="Rules that are checked">
        <Rules />
      </Section>
      <Section title="Keyboard">
        <Shortcuts />
      </Section>
      <Section title="Undo and the log">
        <p>
          Undo takes back the commands of IMS Review and what you typed over an action, a remark or
          an answer, up to 100 of them, wherever the rows stand by now. It ends when the workbook is
          closed. Where Excel can, one Ctrl+Z takes back a whole command too.
        </p>
        <p>
          The sheet IMS Log has a row for each change of an action, a remark or a reduction: when,
          who, from, to, and by which command, Undo among them. What was typed while the pane was
          closed is logged when it opens. Each load and export stands there with the file’s name and
          its SHA-256.
        </p>
        <p>
          Excel does not tell an add-in who works with it: type your initials once, on the Load tab.
        </p>
      </Section>
      <Section title="How GSTR-2B is counted">
        {COUNTING_NOTES.map((note) => (
          <Sourced key={note.text} {...note} />
        ))}
      </Section>
      <Section title="Limits">
        <p>
          Dates until which a credit note may stay pending are estimates: they follow the supplier’s
          period, since IMS does not tell the day of filing.
        </p>
      </Section>
      <Section title="Privacy">
        <p>
          Your files are read on this computer and stay here. IMS Review has no server, no account
          and no statistics, and sends nothing. What it remembers is kept in the workbook itself.
        </p>
        <p>
          Excel loads Microsoft’s library for add-ins from Microsoft, and may send Microsoft its own
          usual diagnostics.
        </p>
      </Section>
      <Section title="About">
        <p>IMS Review {product.version}. It is not made or approved by GSTN.</p>
        <Diagnostics desk={desk} state={state} />
      </Section>
    </div>
  );
}
