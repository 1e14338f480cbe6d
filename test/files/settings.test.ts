import { readSettings, writeSettings, type Settings } from "../../src/files/settings";
import { OWN } from "./readings";

const SETTINGS: Settings = {
  version: 1,
  gstin: OWN,
  twoBPeriod: "102026",
  loadedAt: "2026-11-18T09:30:00.000Z",
  noticeSeen: false,
};

describe("The settings in the workbook", () => {
  it("come back as they were written", () => {
    expect(readSettings(writeSettings(SETTINGS))).toEqual(SETTINGS);
    expect(readSettings(SETTINGS)).toEqual(SETTINGS);
  });

  it("may not know the client yet", () => {
    const unknown = { ...SETTINGS, gstin: "", twoBPeriod: "", loadedAt: "" };
    expect(readSettings(writeSettings(unknown))).toEqual(unknown);
  });

  it.each([
    ["nothing", undefined],
    ["no JSON", "{"],
    ["a later version", { ...SETTINGS, version: 2 }],
    ["a wrong GSTIN", { ...SETTINGS, gstin: "27AAPFU0939F1ZX" }],
    ["no such month", { ...SETTINGS, twoBPeriod: "132026" }],
    ["no time", { ...SETTINGS, loadedAt: "yesterday" }],
    ["something more", { ...SETTINGS, more: 1 }],
    ["something less", { ...SETTINGS, noticeSeen: undefined }],
  ])("are not taken from %s", (_, json) => {
    expect(readSettings(json)).toBeUndefined();
  });

  it("are not written when they are wrong", () => {
    expect(() => writeSettings({ ...SETTINGS, twoBPeriod: "2026" })).toThrow();
  });
});
