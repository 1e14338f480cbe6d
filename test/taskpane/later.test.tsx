import { act, render, screen } from "@testing-library/react";
import type { ReactElement } from "react";
import { later } from "../../src/taskpane/later";
import { PaneBoundary } from "../../src/taskpane/PaneTrouble";

beforeEach(() => {
  window.matchMedia = (media) =>
    ({ ...new EventTarget(), matches: false, media }) as MediaQueryList;
});

/** Shows something and lets come what it waits for. */
const show = (element: ReactElement) => act(async () => render(element));

const Greeting = ({ name }: { readonly name: string }) => <p>Namaste {name}</p>;

test("a part is fetched once, when it is first shown", async () => {
  const load = jest.fn(async () => Greeting);
  const Later = later(load);
  expect(load).not.toHaveBeenCalled();
  const { unmount } = await show(<Later name="Kaveri" />);
  expect(screen.getByText("Namaste Kaveri")).toBeTruthy();
  unmount();
  render(<Later name="Ganga" />);
  expect(screen.getByText("Namaste Ganga")).toBeTruthy();
  expect(load).toHaveBeenCalledTimes(1);
});

test("a part that cannot be fetched says so, and is asked for again the next time", async () => {
  jest.spyOn(console, "error").mockImplementation(() => undefined);
  const load = jest.fn(async () => Greeting);
  load.mockRejectedValueOnce(new Error("Loading chunk 7 failed."));
  const Later = later(load);
  const { unmount } = await show(
    <PaneBoundary>
      <Later name="Kaveri" />
    </PaneBoundary>,
  );
  expect(screen.getByRole("alert").textContent).toContain("Check the network.");
  unmount();
  await show(<Later name="Kaveri" />);
  expect(screen.getByText("Namaste Kaveri")).toBeTruthy();
});
