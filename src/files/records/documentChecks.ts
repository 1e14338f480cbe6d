import { mapRows, type Records } from "../../ims/records";
import { documentCheck } from "../../ims/rules/documentRules";
import { twinsIn } from "../../ims/twins";

/** The records of a table with what the rules say of each document, alone and beside the others. */
export function withDocumentChecks(records: Records): Records {
  const twins = twinsIn(records);
  const checks = mapRows(records, (row, index) => documentCheck(row, twins.has(index)));
  return { ...records, columns: { ...records.columns, documentCheck: checks } };
}
