import { render, screen } from "@testing-library/react";
import { PaneBoundary, PaneTrouble } from "../../src/taskpane/PaneTrouble";

beforeEach(() => {
  window.matchMedia = (media) =>
    ({ ...new EventTarget(), matches: false, media }) as MediaQueryList;
});

test("a workbook that cannot be opened leaves a sentence, not a blank pane", () => {
  render(<PaneTrouble error={new Error("Excel did not answer.")} />);
  const alert = screen.getByRole("alert").textContent;
  expect(alert).toContain("Excel did not answer.");
  expect(alert).toContain("Close this pane and open it again from the IMS tab.");
});

test("a fault in the pane is said in its place", () => {
  const reported = jest.spyOn(console, "error").mockImplementation(() => undefined);
  const Faulty = (): never => {
    throw new Error("no such table");
  };
  render(
    <PaneBoundary>
      <Faulty />
    </PaneBoundary>,
  );
  expect(screen.getByRole("alert").textContent).toContain("no such table");
  expect(reported).toHaveBeenCalled();
});
