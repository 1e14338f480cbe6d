import { openPage, type OpenPage } from "./open";
import { selectCells } from "./grid";
import { soon } from "./soon";

/** The whole job without a mouse: from the sample download to the action file. */
let open: OpenPage;

beforeAll(async () => {
  open = await openPage();
});

afterAll(() => open.close());

/** More controls than any state of the pane has. */
const MOST_STOPS = 120;

/**
 * Stands for Excel: F6 leads from the grid to the pane's first control, and Tab from its last one
 * through Excel and back. Inside the pane Microsoft's client on the web takes Tab itself.
 */
const enterPane = () => open.button("Help").focus();

const focused = (): Promise<string> =>
  open.inPane(() => {
    const at = document.activeElement;
    const name = at?.ariaLabel ?? (at instanceof HTMLInputElement && at.labels?.[0]?.textContent);
    return name || (at === document.body ? "" : at instanceof HTMLElement ? at.innerText : "");
  });

/** The focus stays where it was, or comes back there from a question. */
const focusAt = (name: string) => soon(async () => expect(await focused()).toBe(name));

/** A question is asked, and has the focus. */
const question = () => open.pane.locator('[role="alertdialog"]:focus-within').waitFor();

/** Goes from control to control until one of this name has the focus. */
async function goOnTo(name: string, key: "Tab" | "ArrowRight" = "Tab") {
  const met: string[] = [];
  for (let stops = 0; stops < MOST_STOPS; stops++) {
    const at = await focused();
    if (at === name) return;
    if (at === met.at(-1)) await enterPane();
    met.push(at);
    await open.page.keyboard.press(key);
  }
  throw new Error(`The keyboard does not come to ${name}: ${met.join(", ")}`);
}

/** Presses a button, once it can be pressed: while the desk is busy all of them wait. */
async function press(name: string): Promise<void> {
  await goOnTo(name);
  await open.pane.locator(':focus:not([aria-disabled="true"])').waitFor();
  await open.page.keyboard.press("Enter");
}

/** The tabs are one stop; the arrows lead from one to the next. */
async function openTab(from: string, to: string): Promise<void> {
  await enterPane();
  await goOnTo(from);
  await goOnTo(to, "ArrowRight");
  await open.page.keyboard.press("Enter");
}

test("records are loaded", async () => {
  await enterPane();
  await press("Try with sample data");
  await open.saying(/^Loaded 300 records/);
});

test("rows chosen in the grid are rejected, and the focus stays at the button", async () => {
  await openTab("Load", "Review");
  await press("B2B: B2B - Invoices");
  await open.saying("158 rows of B2B shown");
  await selectCells(open, "B2B", "A5:A9");
  await open.pane.getByText(/^5 (\S+ )?rows selected/).waitFor();
  await enterPane();
  await press("Reject");
  await open.saying("Rejected");
  await focusAt("Reject");
});

test("credit notes are accepted with the answer that is asked for", async () => {
  await press("B2B-CN: B2B - Credit Notes");
  await open.saying("36 rows of B2B-CN shown");
  await selectCells(open, "B2B-CN", "A2:A5");
  await open.pane.getByText(/^4 (\S+ )?rows selected/).waitFor();
  await enterPane();
  await press("Accept");
  await question();
  await goOnTo("Yes, in full");
  await open.page.keyboard.press("Space");
  await press("Accept 4");
  await open.saying("Accepted 4 rows");
  await focusAt("Accept");
});

test("GSTR-2B is computed for the period that is chosen", async () => {
  await openTab("Review", "GSTR-2B");
  await press("Compute GSTR-2B");
  await question();
  await press("Agree and continue");
  await open.saying("Computed GSTR-2B");
  await focusAt("Compute GSTR-2B");
});

test("the action file is saved", async () => {
  await openTab("GSTR-2B", "Export");
  await open.checkList().waitFor();
  await press("Export action file");
  await question();
  const { name } = await open.saved(() => press("Export anyway"));
  expect(name).toMatch(/^ims_action_29ZZACN4021Q1Z3.*\.json$/);
  await focusAt("Export action file");
});

test("what was done is undone", async () => {
  await openTab("Export", "Review");
  await press("Undo");
  await open.saying(/^Undone: Accept/);
});
