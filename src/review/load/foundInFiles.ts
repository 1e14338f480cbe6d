import type { Report } from "../../files/reader/report";
import type { Client } from "../desk/deskState";
import { unreadIn } from "./loadedSentence";
import type { LoadReport } from "./loadState";

/** What was found, for the pane. */
export function reportOf(report: Report): LoadReport {
  return {
    files: report.files,
    unreadCount: unreadIn(report),
    unread: report.findings.filter(({ unread }) => unread),
    notes: report.findings.filter(({ unread }) => !unread),
  };
}

/** Why the files cannot be loaded into this workbook, or undefined. */
export function refusalOf(report: Report, client: Client, loaded: boolean): string | undefined {
  const [first] = report.files;
  if (report.tables.length === 0) {
    return report.files.length === 1 && first?.problem
      ? first.problem
      : "No IMS records were found in the chosen files; each file says why. Nothing was changed. Choose the JSON or Excel files downloaded from the IMS dashboard.";
  }
  if (loaded && report.gstin && client.gstin && report.gstin !== client.gstin) {
    return `These records belong to GSTIN ${report.gstin}, but this workbook holds the records of ${client.gstin}. Nothing was changed. Open a workbook of its own for ${report.gstin}.`;
  }
  return undefined;
}
