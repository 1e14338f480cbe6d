import { ACTIONS } from "./actions";

/** Wire code → word on the sheet, in the order a drop-down shows them. */
export type CodeTable = ReadonlyMap<string, string>;

export const ACTION_CODES: CodeTable = new Map(ACTIONS.map((entry) => [entry.code, entry.action]));

export const YES_NO: CodeTable = new Map([
  ["Y", "Yes"],
  ["N", "No"],
]);

/** Source forms of the GSTN schema (R1, R1A, IFF) and of the offline tool's list (R5). */
export const SOURCES: CodeTable = new Map([
  ["R1", "GSTR-1"],
  ["R1A", "GSTR-1A"],
  ["IFF", "IFF"],
  ["R5", "GSTR-5"],
]);

/** The returns our own documents stand in, as the portal's page of outward supplies offers them. */
export const RETURN_TYPES: CodeTable = new Map([
  ["R1", "GSTR-1/IFF"],
  ["R1A", "GSTR-1A"],
]);

/** Kinds of notes of GSTR-1. */
export const NOTE_TYPES: CodeTable = new Map([
  ["C", "Credit note"],
  ["D", "Debit note"],
]);

/** Filing status of the supplier's return, as the API dialect spells it. */
export const FILING: CodeTable = new Map([
  ["Filed", "Filed"],
  ["Not Filed", "Not Filed"],
]);

/** Invoice types; GSTR-2B spells the SEZ ones SEZWP and SEZWOP. */
export const INVOICE_TYPES: CodeTable = new Map([
  ["R", "Regular"],
  ["DE", "Deemed exports"],
  ["SEWP", "SEZ supplies with payment"],
  ["SEWOP", "SEZ supplies without payment"],
  ["CBW", "Sale from bonded warehouse"],
]);

const STATES: readonly (readonly [string, string])[] = [
  ["01", "Jammu and Kashmir"],
  ["02", "Himachal Pradesh"],
  ["03", "Punjab"],
  ["04", "Chandigarh"],
  ["05", "Uttarakhand"],
  ["06", "Haryana"],
  ["07", "Delhi"],
  ["08", "Rajasthan"],
  ["09", "Uttar Pradesh"],
  ["10", "Bihar"],
  ["11", "Sikkim"],
  ["12", "Arunachal Pradesh"],
  ["13", "Nagaland"],
  ["14", "Manipur"],
  ["15", "Mizoram"],
  ["16", "Tripura"],
  ["17", "Meghalaya"],
  ["18", "Assam"],
  ["19", "West Bengal"],
  ["20", "Jharkhand"],
  ["21", "Odisha"],
  ["22", "Chhattisgarh"],
  ["23", "Madhya Pradesh"],
  ["24", "Gujarat"],
  ["25", "Daman and Diu"],
  ["26", "Dadra and Nagar Haveli and Daman and Diu"],
  ["27", "Maharashtra"],
  ["28", "Andhra Pradesh (old)"],
  ["29", "Karnataka"],
  ["30", "Goa"],
  ["31", "Lakshadweep"],
  ["32", "Kerala"],
  ["33", "Tamil Nadu"],
  ["34", "Puducherry"],
  ["35", "Andaman and Nicobar Islands"],
  ["36", "Telangana"],
  ["37", "Andhra Pradesh"],
  ["38", "Ladakh"],
  ["96", "Other Countries"],
  ["97", "Other Territory"],
];

/** Place of supply: two-digit state code → `27-Maharashtra`. */
export const PLACES: CodeTable = new Map(STATES.map(([code, name]) => [code, `${code}-${name}`]));
