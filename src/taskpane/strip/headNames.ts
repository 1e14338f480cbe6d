import type { Head } from "../../ims/fields";

/** The heads of tax as every accountant abbreviates them. */
export const HEAD_NAMES: Readonly<Record<Head, string>> = {
  igst: "IGST",
  cgst: "CGST",
  sgst: "SGST",
  cess: "Cess",
};
