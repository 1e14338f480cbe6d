/** Why Excel could not do something, in a sentence that says what happened, why, and what to do now. */
export class ExcelProblem extends Error {
  /** Excel's error code, or one of ours. */
  readonly code: string;

  constructor(code: string, sentence: string, cause?: unknown) {
    super(sentence, cause === undefined ? undefined : { cause });
    this.name = "ExcelProblem";
    this.code = code;
  }
}

/**
 * Excel's error codes and what the user should know. The codes are those of "Application-specific
 * API error handling" in Microsoft's documentation of Office add-ins.
 */
const SENTENCES: readonly { readonly codes: readonly string[]; readonly sentence: string }[] = [
  {
    codes: ["InvalidOperationInCellEditMode"],
    sentence:
      "A cell is being edited, so Excel could not do this. Press Enter or Esc in the sheet, then try again.",
  },
  {
    // Several workbooks open, another one in front: office-js #771, #2014, #2196.
    codes: ["InactiveWorkbook", "InvalidSelection"],
    sentence:
      "Another workbook, or something that is not cells, is selected, so Excel could not do this. Click a cell of the IMS workbook, then try again.",
  },
  {
    codes: ["GeneralException"],
    sentence:
      "Excel could not do this and gave no reason. Click a cell of the IMS workbook and try again; if it happens again, save the workbook, close it and open it again.",
  },
  {
    codes: [
      "RequestPayloadSizeLimitExceeded",
      "ResponsePayloadSizeLimitExceeded",
      "RangeExceedsLimit",
      "OperationCellsExceedLimit",
      "MemoryLimitReached",
    ],
    sentence:
      "Excel would not take so much at once, even in small parts. Close other workbooks, or use Excel on the desktop, then try again.",
  },
  {
    codes: ["AccessDenied"],
    sentence:
      "Excel did not allow the change, because the sheet or the workbook is protected or read-only. Unprotect it (Review, Unprotect Sheet) or save a copy that can be edited, then try again.",
  },
  {
    codes: ["ItemNotFound", "InvalidReference", "InvalidBinding"],
    sentence:
      "A sheet, table or column that is needed is not there any more: it was deleted while IMS Review worked. Undo the deletion (Ctrl+Z) or load the files again.",
  },
  {
    codes: ["ItemAlreadyExists"],
    sentence:
      "A sheet or table of that name is already in the workbook. Rename it, then try again.",
  },
  {
    codes: ["FilteredRangeConflict", "InsertDeleteConflict"],
    sentence:
      "A filter on the sheet stood in the way. Clear the filter (Data, Clear), then try again.",
  },
  {
    codes: ["MergedRangeConflict", "PivotTableRangeConflict", "NonBlankCellOffSheet"],
    sentence:
      "Something else on the sheet stood in the way: merged cells, a PivotTable or filled cells at the end of the sheet. Move it to another sheet, then try again.",
  },
  {
    codes: ["UnsupportedSheet"],
    sentence: "This is not a sheet of cells. Click one of the IMS sheets, then try again.",
  },
  {
    codes: [
      "ApiNotFound",
      "ApiNotAvailable",
      "NotImplemented",
      "UnsupportedOperation",
      "UnsupportedFeature",
    ],
    sentence:
      "This version of Excel cannot do what IMS Review asked of it. Update Excel (Excel 2021 or later is needed), then try again.",
  },
  {
    codes: [
      "RequestAborted",
      "ServiceNotAvailable",
      "ActivityLimitReached",
      "Conflict",
      "Unauthenticated",
    ],
    sentence:
      "Excel lost the connection to the workbook while it worked. Check that the workbook still shows Saved, then try again.",
  },
  {
    codes: ["HostRestartNeeded"],
    sentence: "Excel has to be restarted first. Save your work, close Excel and open it again.",
  },
  {
    codes: ["SearchDialogIsOpen"],
    sentence: "The Find and Replace window is open. Close it, then try again.",
  },
];

const byCode = new Map(SENTENCES.flatMap(({ codes, sentence }) => codes.map((c) => [c, sentence])));

/** Codes with which Excel says: too much at once. The same request in smaller parts may pass. */
const TOO_MUCH = new Set([
  "RequestPayloadSizeLimitExceeded",
  "ResponsePayloadSizeLimitExceeded",
  "RangeExceedsLimit",
  "OperationCellsExceedLimit",
  "MemoryLimitReached",
  "GeneralException",
]);

/** Whether the same work in smaller parts may pass. */
export function isTooMuch(problem: unknown): boolean {
  return problem instanceof ExcelProblem && TOO_MUCH.has(problem.code);
}

/**
 * What the client library throws: its error class is not the same object in every build, but each
 * carries a code and debug information.
 */
function isOfficeError(error: unknown): error is Error & { readonly code: string } {
  return (
    error instanceof Error &&
    "debugInfo" in error &&
    "code" in error &&
    typeof error.code === "string"
  );
}

/** An Office error as an `ExcelProblem`; anything else as it is. */
export function problemOf(error: unknown): unknown {
  if (!isOfficeError(error)) return error;
  const sentence =
    byCode.get(error.code) ??
    `Excel reported “${error.code}: ${error.message}”. Try again; if it happens again, save the workbook, close it and open it again.`;
  return new ExcelProblem(error.code, sentence, error);
}
