import { act, configure, render } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { DeskState } from "../../src/review/desk/deskState";
import { bringParts } from "../../src/taskpane/later";
import { Pane } from "../../src/taskpane/Pane";
import { fakeDesk, type Patch } from "./fakeDesk";

// What jsdom computes of styles to tell hidden elements is most of the time of these tests; a busy machine is no failure.
configure({ defaultHidden: true, asyncUtilTimeout: 15_000 });

beforeAll(bringParts);

/** The pane on a desk made by hand, and the user in front of it. */
export function openPane(patch: Partial<DeskState> = {}) {
  const desk = fakeDesk(patch);
  const user = userEvent.setup();
  render(<Pane desk={desk} />);
  return {
    desk,
    user,
    show(next: Patch) {
      act(() => {
        desk.show(next);
      });
    },
  };
}
