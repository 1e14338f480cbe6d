import {
  ACTION_CODES,
  FILING,
  INVOICE_TYPES,
  NOTE_TYPES,
  PLACES,
  RETURN_TYPES,
  SOURCES,
  YES_NO,
  type CodeTable,
} from "../../ims/codes";

/** A word of the sheet, and what else files write for it, besides its code. */
type Spelling = readonly [word: string, ...others: string[]];

/**
 * What the dialects and workbooks write for our words. Letters, digits and & alone count: case,
 * spaces and signs do not.
 */
export const SPELLINGS: ReadonlyMap<CodeTable, readonly Spelling[]> = new Map([
  [
    ACTION_CODES,
    [
      ["Accepted", "Accept"],
      ["Rejected", "Reject"],
      ["No action", "No action taken", "Not taken", "None", ""],
    ],
  ],
  [
    YES_NO,
    [
      ["Yes", "true", "1"],
      ["No", "false", "0"],
    ],
  ],
  [
    FILING,
    [
      ["Filed", "F", "Y", "Yes", "true"],
      ["Not Filed", "NF", "N", "No", "Saved", "S", "U", "Unfiled", "false"],
    ],
  ],
  [
    SOURCES,
    [
      ["GSTR-1", "GSTR-1/IFF"],
      ["GSTR-1A", "R1A"],
    ],
  ],
  [
    RETURN_TYPES,
    [
      ["GSTR-1/IFF", "GSTR-1", "IFF", "GSTR1"],
      ["GSTR-1A", "GSTR1A"],
    ],
  ],
  [
    NOTE_TYPES,
    [
      ["Credit note", "Credit", "CN", "CDN-C"],
      ["Debit note", "Debit", "DN", "CDN-D"],
    ],
  ],
  [
    INVOICE_TYPES,
    [
      ["Regular", "Regular B2B", "B2B", "Regular B2B Invoices"],
      ["Deemed exports", "Deemed export", "Deemed Exp"],
      [
        "SEZ supplies with payment",
        "SEZWP",
        "SEZ with payment",
        "SEZ supplies with payment of tax",
      ],
      [
        "SEZ supplies without payment",
        "SEZWOP",
        "SEZ without payment",
        "SEZ supplies without payment of tax",
      ],
      ["Sale from bonded warehouse", "Intra-State supplies attracting IGST", "Sale from bonded WH"],
    ],
  ],
  [
    PLACES,
    [
      ["05-Uttarakhand", "Uttaranchal"],
      ["21-Odisha", "Orissa"],
      ["22-Chhattisgarh", "Chattisgarh"],
      ["26-Dadra and Nagar Haveli and Daman and Diu", "Dadra and Nagar Haveli"],
      ["34-Puducherry", "Pondicherry"],
      ["96-Other Countries", "Other Country", "Foreign Country"],
    ],
  ],
]);
