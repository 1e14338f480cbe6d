import { screen, waitFor, within } from "@testing-library/react";
import type { Checklist } from "../../src/review/deskState";
import { LOADED } from "./fakeDesk";
import { openPane } from "./openPane";

const CHECKLIST: Checklist = {
  changed: 1204,
  lines: [
    { id: "reduce:b2bcn", level: "error", text: "B2B-CN: 2 records unanswered.", keys: ["a", "b"] },
    { id: "undecided", level: "warning", text: "8,106 records without action.", keys: [] },
  ],
};

const openExport = async (pane: ReturnType<typeof openPane>) => {
  await pane.user.click(screen.getByRole("tab", { name: "Export" }));
  return pane;
};

/** What the browser would have saved: the blobs that were offered, by the name of the download. */
function catchDownloads() {
  const saved: { name: string; blob: Blob }[] = [];
  let offered: Blob | undefined;
  URL.createObjectURL = (blob) => {
    if (blob instanceof Blob) offered = blob;
    return "blob:action-file";
  };
  jest.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (
    this: HTMLAnchorElement,
  ) {
    if (offered && this.href === "blob:action-file") {
      saved.push({ name: this.download, blob: offered });
    }
  });
  return saved;
}

const textOf = (blob: Blob): Promise<string> =>
  new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.readAsText(blob);
  });

test("opening the tab runs the checks, once something is loaded", async () => {
  const { desk, user, show } = await openExport(openPane());
  expect(desk.taken).toEqual([]);
  show(LOADED);
  await user.click(screen.getByRole("tab", { name: "Load" }));
  await user.click(screen.getByRole("tab", { name: "Export" }));
  expect(desk.taken).toEqual([["check"]]);
});

test("the check list says what changed, what blocks and what to know", async () => {
  const { desk, user } = await openExport(openPane({ ...LOADED, checklist: CHECKLIST }));
  const list = within(screen.getByRole("region", { name: "Check list" }));
  expect(list.getByRole("heading").textContent).toBe("1,204 records changed since download");
  const [error, warning] = list.getAllByRole("listitem");
  expect(error && within(error).getByLabelText("Error")).toBeTruthy();
  expect(warning && within(warning).getByLabelText("Warning")).toBeTruthy();
  await user.click(list.getByRole("button", { name: "Show" }));
  await user.click(list.getByRole("button", { name: "Check again" }));
  expect(desk.taken).toEqual([["check"], ["showCheck", "reduce:b2bcn"], ["check"]]);
});

test("a clean check list says so", async () => {
  await openExport(openPane({ ...LOADED, checklist: { changed: 1, lines: [] } }));
  expect(screen.getByRole("heading", { name: "1 record changed since download" })).toBeTruthy();
  expect(screen.getByText("Nothing stands in the way of the action file.")).toBeTruthy();
});

test("Export action file saves the file under its name", async () => {
  const saved = catchDownloads();
  const { desk, user } = await openExport(openPane(LOADED));
  desk.file = { name: "IMS_29AACCH4321K1ZJ.json", text: '{"reqtyp":"SAVE"}' };
  await user.click(screen.getByRole("button", { name: "Export action file" }));
  await waitFor(() => expect(saved).toHaveLength(1));
  expect(saved[0]?.name).toBe("IMS_29AACCH4321K1ZJ.json");
  expect(saved[0] && (await textOf(saved[0].blob))).toBe('{"reqtyp":"SAVE"}');
  expect(document.querySelector("a[download]")).toBeNull();
});

test("nothing is saved when a check fails", async () => {
  const saved = catchDownloads();
  const { desk, user, show } = await openExport(openPane(LOADED));
  await user.click(screen.getByRole("button", { name: "Export action file" }));
  show({ checklist: CHECKLIST });
  expect(desk.taken).toContainEqual(["exportActions"]);
  expect(saved).toEqual([]);
  expect(screen.getByText("B2B-CN: 2 records unanswered.")).toBeTruthy();
});
