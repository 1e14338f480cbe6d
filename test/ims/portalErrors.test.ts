import { portalErrorInWords } from "../../src/ims/portalErrors";

describe("An error of the portal's", () => {
  it.each<[string, string]>([
    ["IMSSAV0010", "Download again, load the file here, look at the record and mark it anew."],
    ["IMSSAV0054", "Answer Yes or No on this row and export again."],
    ["IMSSAV0015", "Wait until it is done, then upload again."],
    ["IMSSAV005", "Choose ‘Portal: fewest fields’ under ‘Options of the action file’"],
    ["IMS2B007", "Download again and act on what IMS shows now."],
    ["IMS2005", "Nothing is to be done."],
    ["IMS0027", "Nothing is to be done."],
    ["GEN5001", "Export the file again and send it whole"],
  ])("of code %s says what to do", (code, words) => {
    const said = portalErrorInWords(code, "as the portal has it");
    expect(said).toContain(words);
    expect(said).toContain(`The portal’s message: “as the portal has it” (${code}).`);
  });

  it.each<[string, string]>([
    [
      "Either previous action is incorrect/ invoice might have edited by supplier",
      "The portal holds another action by now",
    ],
    [
      "Error! Please enter value for the column itcRedReq.",
      "The portal wants an answer on ‘ITC to be reduced’.",
    ],
    ["Earlier save request is under process", "An earlier upload is still being processed."],
    ["Schema validation failed", "The portal does not take the form of the file."],
    ["imssav0054 - refused", "The portal wants an answer on ‘ITC to be reduced’."],
    ["IMSSAV005: refused", "The portal does not take the form of the file."],
  ])("is known by its message where its code is not told: %s", (message, words) => {
    expect(portalErrorInWords("", message)).toContain(words);
  });

  it("that is not known says where to look, in the portal's words", () => {
    expect(portalErrorInWords("X9", "=HYPERLINK(0)")).toBe(
      "Look at the record on the portal, put it right and export again. The portal’s message: “=HYPERLINK(0)” (X9).",
    );
    expect(portalErrorInWords("", "")).toBe(
      "Look at the record on the portal, put it right and export again.",
    );
  });

  it("is cut when it is long", () => {
    expect(portalErrorInWords("", "x".repeat(301))).toContain(`“${"x".repeat(300)}…”`);
  });
});
