import { HEADS } from "../fields";
import { gstinFault } from "../gstin";
import { taxOf, type Row } from "../records";
import { remembered } from "../remembered";
import { INWARD_TABLES, type TableKey } from "../tables";
import type { Rule } from "./rule";

/** Suppliers' documents; a bill of entry bears integrated tax alone. */
const DOCUMENTS: readonly TableKey[] = INWARD_TABLES.filter(({ needsFiling }) => needsFiling).map(
  ({ key }) => key,
);

/**
 * Those whose type tells which tax is due: supplies of a SEZ and from a bonded warehouse bear
 * integrated tax within a State too, and are left out by their type.
 */
const TYPED: readonly TableKey[] = ["b2b", "b2ba", "b2bdn", "b2bdna", "b2bcn", "b2bcna"];
const ORDINARY = ["Regular", "Deemed exports"];

/** States that were merged keep their old codes on older documents. */
const MERGED = new Map([
  ["25", "26"],
  ["28", "37"],
]);
const stateOf = (text: string): string => {
  const code = text.slice(0, 2);
  return MERGED.get(code) ?? code;
};

/** Whether the supply stays within the supplier's State; undefined where a code is missing. */
function isWithinState(row: Row): boolean | undefined {
  const supplier = stateOf(row.text("supplier"));
  const place = stateOf(row.text("place"));
  return /^\d\d$/.test(supplier) && /^\d\d$/.test(place) ? supplier === place : undefined;
}

const hasBothTaxes = (row: Row): boolean => {
  const { igst, cgst, sgst } = taxOf(row);
  return igst !== 0 && (cgst !== 0 || sgst !== 0);
};

/** Suppliers come again and again. A bill of entry from overseas has none. */
const supplierFault = remembered((gstin: string) =>
  gstin === "" ? "none" : (gstinFault(gstin) ?? "none"),
);

const TWIN =
  "Another record has the same supplier, number and financial year: see that its credit is not taken twice.";

/** What looks wrong in the document itself: to be asked of the supplier. */
export const DOCUMENT_RULES: readonly Rule[] = [
  {
    id: "gstin-check-digit",
    reads: ["supplier"],
    level: "warning",
    breaks: (row) => supplierFault(row.text("supplier")) !== "none",
    sentence: (row) =>
      supplierFault(row.text("supplier")) === "form"
        ? "The supplier’s GSTIN does not have the form of a GSTIN."
        : "The check digit of the supplier’s GSTIN is wrong.",
    why: "the supplier’s GSTIN is doubtful",
    source: "GSTIN check digit (base 36)",
  },
  {
    id: "both-taxes",
    reads: HEADS,
    level: "warning",
    tables: DOCUMENTS,
    breaks: hasBothTaxes,
    sentence: () =>
      "The document bears integrated tax and central or State/UT tax together; a supply bears the one or the others. Ask the supplier.",
    why: "integrated tax stands beside central or State/UT tax",
    source: "Section 5, IGST Act, and section 9, CGST Act",
    inferred: true,
  },
  {
    id: "central-and-state-differ",
    reads: ["cgst", "sgst"],
    level: "warning",
    tables: DOCUMENTS,
    breaks: (row) => (row.number("cgst") || 0) !== (row.number("sgst") || 0),
    sentence: () => "Central tax and State/UT tax are not the same. Ask the supplier.",
    why: "central tax and State/UT tax are not the same",
    source: "Equal rates of the CGST and SGST rate notifications",
    inferred: true,
  },
  {
    id: "tax-and-place",
    reads: ["supplier", "place", "type", ...HEADS],
    level: "warning",
    tables: TYPED,
    breaks: (row) => {
      if (hasBothTaxes(row) || !ORDINARY.includes(row.text("type"))) return false;
      const within = isWithinState(row);
      if (within === undefined) return false;
      const { igst, cgst, sgst } = taxOf(row);
      return within ? igst !== 0 : cgst !== 0 || sgst !== 0;
    },
    sentence: (row) =>
      isWithinState(row)
        ? "The place of supply is in the supplier’s own State, yet integrated tax was charged. Ask the supplier."
        : "The place of supply is outside the supplier’s State, yet central or State/UT tax was charged. Ask the supplier.",
    why: "the tax does not go with the place of supply",
    source: "Sections 7 and 8, IGST Act",
    inferred: true,
  },
  {
    id: "value-below-taxable",
    reads: ["value", "taxable"],
    level: "warning",
    tables: DOCUMENTS,
    breaks: (row) => row.number("value") < row.number("taxable"),
    sentence: () => "The document’s value is below its taxable value. Ask the supplier.",
    why: "the value is below the taxable value",
    source: "The value of a document includes its tax: GSTR-1, table 4",
    inferred: true,
  },
  {
    id: "twin",
    level: "warning",
    reads: ["documentCheck"],
    breaks: (row) => row.text("documentCheck").includes(TWIN),
    sentence: () => TWIN,
    why: "another record has the same supplier, number and financial year",
    source: "Document numbers are unique in a financial year: rule 46(b), CGST Rules",
    inferred: true,
  },
];

/** What looks wrong in the document, whatever its action. */
export function documentFindings(row: Row): readonly Rule[] {
  return rulesOf.get(row.table.key)?.filter(({ breaks }) => breaks(row, "No action", NaN)) ?? [];
}

/** Found once: every record of half a million is asked. */
const rulesOf: ReadonlyMap<TableKey, readonly Rule[]> = new Map(
  INWARD_TABLES.map(({ key }) => [
    key,
    DOCUMENT_RULES.filter(({ tables }) => !tables || tables.includes(key)),
  ]),
);

/**
 * What is to be said of the document itself. No mark changes it, so it is noted when the files are
 * read; whether it has a twin shows only then, beside the other records.
 */
export function documentCheck(row: Row, hasTwin: boolean): string {
  const sentences = documentFindings(row).map((rule) => rule.sentence(row));
  const said = sentences.join(" ");
  return hasTwin ? withTwin(said) : said;
}

/** What is said of a document, in `Check` or for it, once a twin of it has been found. */
export function withTwin(said: string): string {
  return said.includes(TWIN) ? said : `${said} ${TWIN}`.trim();
}
