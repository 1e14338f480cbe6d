import { INWARD_TABLES } from "../../src/ims/tables";
import { DETAILS, HEADINGS, LINE_PATHS, SUMMARIES } from "../../src/gstr2b/lines";

/** The portal's own workbook for the period November 2025: S.no., heading, table of GSTR-3B. */
const OFFICIAL = `
ITC Available
A|I|All other ITC - Supplies from registered persons other than reverse charge (IMS)|4(A)(5)
A|Details|B2B - Invoices (IMS)|
A|Details|B2B - Debit notes (IMS)|
A|Details|ECO - Documents (IMS)|
A|Details|B2B - Invoices (Amendment) (IMS)|
A|Details|B2B - Debit notes (Amendment) (IMS)|
A|Details|ECO - Documents (Amendment) (IMS)|
A|II|Inward Supplies from ISD|4(A)(4)
A|Details|ISD - Invoices|
A|Details|ISD - Invoices (Amendment)|
A|III|Inward Supplies liable for reverse charge|3.1(d) 4(A)(3)
A|Details|B2B - Invoices|
A|Details|B2B - Debit notes|
A|Details|B2B - Invoices (Amendment)|
A|Details|B2B - Debit notes (Amendment)|
A|IV|Import of Goods|4(A)(1)
A|Details|IMPG - Import of goods from overseas|
A|Details|IMPG (Amendment)|
A|Details|IMPGSEZ - Import of goods from SEZ|
A|Details|IMPGSEZ (Amendment)|
B|I|Others|4(A)
B|Details|B2B - Credit notes (IMS)|4(A)(5)
B|Details|B2B - Credit notes (Amendment) (IMS)|4(A)(5)
B|Details|B2B - Credit notes (Reverse charge)|3.1(d) 4(A)(3)
B|Details|B2B - Credit notes (Reverse charge)(Amendment)|3.1(d) 4(A)(3)
B|Details|ISD - Credit notes|4(A)(4)
B|Details|ISD - Credit notes (Amendment)|4(A)(4)
ITC Not Available
A|I|All other ITC - Supplies from registered persons other than reverse charge|4(D)(2)
A|Details|B2B - Invoices|
A|Details|B2B - Debit notes|
A|Details|ECO - Documents|
A|Details|B2B - Invoices (Amendment)|
A|Details|B2B - Debit notes (Amendment)|
A|Details|ECO - Documents (Amendment)|
A|II|Inward Supplies from ISD|4(D)(2)
A|Details|ISD - Invoices|
A|Details|ISD - Invoices (Amendment)|
A|III|Inward Supplies liable for reverse charge|3.1(d) 4(D)(2)
A|Details|B2B - Invoices|
A|Details|B2B - Debit notes|
A|Details|B2B - Invoices (Amendment)|
A|Details|B2B - Debit notes (Amendment)|
B|I|Others|4(A)
B|Details|B2B - Credit notes|4(A)(5)
B|Details|B2B - Credit notes (Amendment)|4(A)(5)
B|Details|B2B - Credit notes (Reverse charge)|3.1(d) 4(A)(3)
B|Details|B2B - Credit notes (Reverse charge)(Amendment)|3.1(d) 4(A)(3)
B|Details|ISD - Credit notes|4(A)(4)
B|Details|ISD - Credit notes (Amendment)|4(A)(4)
ITC Reversal
A|I|ITC Reversal on account of Rule 37A|4(B)(2)
A|Details|B2B - Invoices|
A|Details|B2B - Debit notes|
A|Details|B2B - Invoices (Amendment)|
A|Details|B2B - Debit notes (Amendment)|
ITC Rejected
A|I|All other ITC - Supplies from registered persons other than reverse charge (IMS)|NA
A|Details|B2B - Invoices (IMS)|
A|Details|B2B - Debit notes (IMS)|
A|Details|ECO - Documents (IMS)|
A|Details|B2B - Invoices (Amendment) (IMS)|
A|Details|B2B - Debit notes (Amendment) (IMS)|
A|Details|ECO - Documents (Amendment) (IMS)|
A|II|Inward Supplies from ISD|NA
A|Details|ISD - Invoices|
A|Details|ISD - Invoices (Amendment)|
B|I|Others|NA
B|Details|B2B - Credit notes (IMS)|
B|Details|B2B - Credit notes (Amendment) (IMS)|
B|Details|ISD - Credit notes|
B|Details|ISD - Credit notes (Amendment)|
`;

test("the statement has the 69 official lines in the official order and words", () => {
  const ours = SUMMARIES.flatMap((summary) => [
    summary.title.replace("FORM SUMMARY - ", ""),
    ...summary.parts.flatMap((part) =>
      part.headings.flatMap(({ number, heading, gstr3b, details }) => [
        [part.name.slice(-1), number, heading, gstr3b].join("|"),
        ...details.map((line) =>
          [part.name.slice(-1), "Details", line.heading, line.gstr3b].join("|"),
        ),
      ]),
    ),
  ]);
  expect(ours).toEqual(OFFICIAL.trim().split("\n"));
  expect(LINE_PATHS).toHaveLength(69);
});

test("each part says what it is", () => {
  expect(
    SUMMARIES.flatMap(({ parts }) => parts.map(({ name, title }) => `${name}: ${title}`)),
  ).toEqual([
    "Part A: ITC Available - Credit may be claimed in relevant headings in GSTR-3B",
    "Part B: ITC Available - Credit notes should be net off against relevant ITC available headings in GSTR-3B",
    "Part A: ITC Not Available",
    "Part B: ITC Not Available - Credit notes should be net off against relevant ITC available headings in GSTR-3B",
    "Part A: ITC Reversed - Others",
    "Part A: ITC Rejected - Others",
    "Part B: Rejected Records - Credit notes rejected on IMS Dashboard",
  ]);
});

test("every line has its own path, below that of its heading", () => {
  expect(new Set(LINE_PATHS).size).toBe(69);
  for (const heading of HEADINGS) {
    for (const line of heading.details) {
      expect(line.path.split(".").slice(0, 2).join(".")).toBe(heading.path);
    }
  }
});

test("every IMS table fills the lines it names, and no line is filled by two tables", () => {
  const filled = DETAILS.flatMap(({ path, origin }) =>
    origin.from === "ims" ? [`${origin.table} ${origin.as} → ${path}`] : [],
  );
  const named = INWARD_TABLES.flatMap(({ key, line, rejectedLine }) => [
    `${key} counted → ${line}`,
    ...(rejectedLine === undefined ? [] : [`${key} rejected → ${rejectedLine}`]),
  ]);
  expect(filled.sort()).toEqual(named.sort());
});

test("every line that IMS does not know says why", () => {
  const unknown = DETAILS.flatMap(({ origin }) =>
    origin.from === "elsewhere" ? [origin.why] : [],
  );
  expect(unknown).toHaveLength(36);
  for (const why of unknown) expect(why).toMatch(/ not in IMS\.$/);
});
