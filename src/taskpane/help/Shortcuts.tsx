import { makeStyles, tokens } from "@fluentui/react-components";
import keys from "../../../assets/shortcuts.json";

const useStyles = makeStyles({
  root: {
    borderCollapse: "collapse",
    "& th": { textAlign: "left", fontWeight: tokens.fontWeightRegular, padding: "2px 12px 2px 0" },
    "& td": { whiteSpace: "nowrap" },
  },
});

const onMac = (): boolean => navigator.userAgent.includes("Macintosh");

/** The keys of the commands, as Excel is told of them. */
export function Shortcuts() {
  const styles = useStyles();
  return (
    <>
      <table className={styles.root}>
        <tbody>
          {keys.shortcuts.map(({ action, key }) => (
            <tr key={action}>
              <th scope="row">{keys.actions.find(({ id }) => id === action)?.name}</th>
              <td>
                <kbd>{onMac() ? key.mac : key.default}</kbd>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        F6 goes from the grid to the ribbon and the pane and back. Where another add-in has the same
        keys, Excel asks once which of them is meant.
      </p>
    </>
  );
}
