/** An error as Excel reports it: a code the add-in can act on, and a sentence. */
export class ExcelError extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

/** The sheet, table, column or key that was asked for is not there. */
export const notFound = (what: string): ExcelError =>
  new ExcelError("ItemNotFound", `The requested resource doesn't exist: ${what}.`);

/** A name that is taken. */
export const alreadyExists = (what: string): ExcelError =>
  new ExcelError("ItemAlreadyExists", `A resource with the same name already exists: ${what}.`);

/** An argument or a property's value that Excel does not take. */
export const invalidArgument = (what: string): ExcelError =>
  new ExcelError(
    "InvalidArgument",
    `The argument is invalid or missing or has an incorrect format: ${what}.`,
  );

/** A member of Excel's interface that the stand-in has not learnt: it never pretends. */
export const notInStandIn = (member: string): ExcelError =>
  new ExcelError("NotImplemented", `NotImplemented in the stand-in: ${member}`);
