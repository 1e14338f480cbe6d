import { screen, waitFor, within } from "@testing-library/react";
import keys from "../../assets/shortcuts.json";
import { RULES } from "../../src/ims/rules";
import { LOADED } from "./fakeDesk";
import { openPane } from "./openPane";

const helpButton = () => screen.getByRole("button", { name: "Help" });

async function openHelp() {
  const { user } = openPane(LOADED);
  await user.click(screen.getByRole("tab", { name: "Review" }));
  await user.click(helpButton());
  await screen.findByRole("heading", { name: "Help" });
  return user;
}

test("help stands in the tab's place and goes away with Escape, the focus back on its button", async () => {
  const user = await openHelp();
  expect(screen.queryByRole("tabpanel")).toBeNull();
  expect(helpButton().getAttribute("aria-expanded")).toBe("true");

  await user.keyboard("{Escape}");
  expect(screen.getByRole("tabpanel", { name: "Review" })).toBeTruthy();
  await waitFor(() => {
    expect(document.activeElement).toBe(helpButton());
  });
});

test("a tab leads out of the help", async () => {
  const user = await openHelp();
  await user.click(screen.getByRole("tab", { name: "Load" }));
  expect(screen.getByRole("tabpanel", { name: "Load" })).toBeTruthy();
  expect(screen.queryByRole("heading", { name: "Help" })).toBeNull();
});

test("every rule stands in the help with its source", async () => {
  await openHelp();
  const page = screen.getByRole("main").textContent;
  for (const { why, source } of RULES) {
    expect(page).toContain(why);
    expect(page).toContain(source);
  }
});

test("every shortcut Excel is told of stands in the help", async () => {
  await openHelp();
  const rows = within(screen.getByRole("main")).getAllByRole("row", { hidden: true });
  expect(rows.map((row) => row.querySelector("kbd")?.textContent)).toEqual(
    keys.shortcuts.map(({ key }) => key.default),
  );
});

test("About tries out the Excel at hand on demand, and offers its answers to be copied", async () => {
  const { desk, user, show } = openPane();
  await user.click(screen.getByRole("button", { name: "Help" }));
  await user.click(screen.getByText("About"));
  await user.click(screen.getByText("Diagnostics"));
  await user.click(screen.getByRole("button", { name: "Try out this Excel" }));
  expect(desk.taken).toEqual([["diagnose"]]);
  show({ diagnosis: [{ question: "How many cells a second?", answer: "1,20,000 written." }] });
  expect(screen.getByText("1,20,000 written.")).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Copy the answers" }));
  const copied = await navigator.clipboard.readText();
  expect(copied).toMatch(/^IMS Review \d/);
  expect(copied).toContain("How many cells a second? 1,20,000 written.");
  expect(await screen.findByText("Copied.")).toBeTruthy();
});
