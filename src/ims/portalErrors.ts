/** An error of the portal's, and what a person does about it. */
interface PortalError {
  readonly code: string;
  /** The offline tool's error file gives the message without its code. */
  readonly message?: RegExp;
  /** What is the matter, and what to do. */
  readonly words: string;
}

/**
 * The errors that are known: GSTN's APIs for IMS as their providers document them (Sandbox, Vayana),
 * and reports of users since April 2026.
 */
const ERRORS: readonly PortalError[] = [
  {
    code: "IMSSAV0010",
    message: /previous action is (incorrect|wrong)|edited by supplier/i,
    words:
      "The portal holds another action by now, or the supplier changed the record. Download again, load the file here, look at the record and mark it anew.",
  },
  {
    code: "IMSSAV0054",
    message: /column\s+itcRedReq/i,
    words:
      "The portal wants an answer on ‘ITC to be reduced’. Answer Yes or No on this row and export again.",
  },
  {
    code: "IMSSAV0015",
    message: /(earlier|previous) (save|reset|request).*(process|progress)/i,
    words: "An earlier upload is still being processed. Wait until it is done, then upload again.",
  },
  {
    code: "IMSSAV005",
    message: /schema validation/i,
    words:
      "The portal does not take the form of the file. Choose ‘Portal: fewest fields’ under ‘Options of the action file’ and export again.",
  },
  {
    code: "IMS2B007",
    words:
      "The GSTR-2B period is wrong, or its GSTR-3B is filed already: nothing of that period can be changed any more. Download again and act on what IMS shows now.",
  },
  {
    code: "IMS2005",
    words:
      "Nothing has changed since GSTR-2B was last computed on the portal. Nothing is to be done.",
  },
  {
    code: "IMS0027",
    words:
      "The portal has no liability that was added back for this period. Nothing is to be done.",
  },
  {
    code: "GEN5001",
    words:
      "Something the portal asks for is missing in the request. Export the file again and send it whole; if it is refused again, ask your GSP.",
  },
];

/** A code that stands in the message instead of beside it: `IMSSAV0010 - Previous action is wrong`. */
const CODE = /\b(IMS|GEN)[A-Z0-9]*\d\b/i;

/** Longer messages are cut: a cell is read by a person. */
const LONGEST = 300;

/**
 * What the portal says, in words: what is the matter and what to do, then its own message and code.
 * Never begins with what the file says, so that no cell can take it for a formula.
 */
export function portalErrorInWords(code: string, message: string): string {
  const told = code.toUpperCase() || CODE.exec(message)?.[0].toUpperCase();
  const known = ERRORS.find(
    (error) => error.code === told || error.message?.test(message) === true,
  );
  const words = known?.words ?? "Look at the record on the portal, put it right and export again.";
  const said = message.length > LONGEST ? `${message.slice(0, LONGEST)}…` : message;
  const quoted = [said && `“${said}”`, code && `(${code})`].filter(Boolean).join(" ");
  return quoted === "" ? words : `${words} The portal’s message: ${quoted}.`;
}
