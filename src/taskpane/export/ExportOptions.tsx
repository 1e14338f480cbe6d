import { Dropdown, Field, Option, makeStyles, tokens } from "@fluentui/react-components";
import type { DeskState } from "../../review/desk/deskState";
import type { PanelProps } from "../panel";
import { untilFree } from "../hindrance";

const useStyles = makeStyles({
  root: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  summary: { cursor: "pointer", width: "fit-content" },
  fields: { display: "grid", rowGap: "8px", paddingTop: "8px" },
  field: { minWidth: 0, "& label": { fontSize: tokens.fontSizeBase200, paddingBottom: 0 } },
  // Fluent's own least width is most of the pane.
  dropdown: { minWidth: 0 },
});

type Form = DeskState["exportForm"];

/** The largest request that a GSP is known to take: 4 MB (Vayana, IMS APIs). */
const SPLIT_BYTES = 4_000_000;

/** The words of an option, and what each of them makes of the form. */
interface Choice {
  readonly title: string;
  readonly words: readonly string[];
  chosen(form: Form): number;
  choose(form: Form, index: number): Form;
}

const DIALECTS: readonly Form["dialect"][] = ["offline", "minimal", "api"];

const CHOICES: readonly Choice[] = [
  {
    title: "File for",
    words: [
      "Portal: all fields as downloaded",
      "Portal: fewest fields, if it refuses the other",
      "GSP: requests of the IMS API",
    ],
    chosen: ({ dialect }) => DIALECTS.indexOf(dialect),
    choose: (form, index) => ({ ...form, dialect: DIALECTS[index] ?? "offline" }),
  },
  {
    title: "Records reset to No action",
    words: ["In the same file", "In a file of their own"],
    chosen: ({ resetsApart, dialect }) => Number(resetsApart || dialect === "api"),
    choose: (form, index) => ({ ...form, resetsApart: index === 1 }),
  },
  {
    title: "Size",
    words: ["One file, however large", "Several files of at most 4 MB"],
    chosen: ({ mostBytes }) => Number(mostBytes !== undefined),
    choose: ({ dialect, resetsApart }, index) => ({
      dialect,
      resetsApart,
      ...(index === 1 && { mostBytes: SPLIT_BYTES }),
    }),
  },
];

/** How the action file is written; most users never open it. */
export function ExportOptions({ desk, state }: PanelProps) {
  const styles = useStyles();
  const form = state.exportForm;
  return (
    <details className={styles.root}>
      <summary className={styles.summary}>Options of the action file</summary>
      <div className={styles.fields}>
        {CHOICES.map(({ title, words, chosen, choose }) => (
          <Field key={title} className={styles.field} label={title} size="small">
            <Dropdown
              className={styles.dropdown}
              size="small"
              disabled={untilFree(state)?.passing === false}
              value={words[chosen(form)] ?? ""}
              selectedOptions={[words[chosen(form)] ?? ""]}
              onOptionSelect={(_, { optionValue }) => {
                const index = words.findIndex((word) => word === optionValue);
                if (index >= 0) void desk.setExportForm(choose(form, index));
              }}
            >
              {words.map((word) => (
                <Option key={word} value={word}>
                  {word}
                </Option>
              ))}
            </Dropdown>
          </Field>
        ))}
        <span>
          No official text says how the portal takes a reset in a file. In a file of their own the
          resets can be tried apart.
        </span>
      </div>
    </details>
  );
}
