import { actionFileName } from "../../../src/files/upload/actionFileName";
import { OCTOBER, OWN } from "../readings";

describe("The name of the action file", () => {
  it("tells GSTIN, period, date and time", () => {
    expect(actionFileName(OWN, OCTOBER, new Date(2026, 10, 8, 9, 5))).toBe(
      `ims_action_${OWN}_102026_20261108-0905.json`,
    );
  });

  it("tells the API's requests, resets and parts apart", () => {
    const now = new Date(2026, 10, 8, 9, 5);
    const reset = { request: "reset", part: 2, parts: 3 } as const;
    expect(actionFileName(OWN, OCTOBER, now, "api", reset)).toBe(
      `ims_action_${OWN}_102026_20261108-0905_api_reset_2of3.json`,
    );
  });
});
