/** A record of a download, with 18.00 of integrated tax for every 100.00. */
export const record = (taxable: number, fields: object): object => ({
  stin: "24AAQCA8719H1ZC",
  tradenm: "Sample Supplier Pvt Ltd",
  inv_typ: "R",
  val: taxable * 1.18,
  pos: "27",
  txval: taxable,
  iamt: taxable * 0.18,
  camt: 0,
  samt: 0,
  cess: 0,
  action: "N",
  srcform: "R1",
  rtnprd: "102026",
  srcfilstatus: "Filed",
  ispendactblocked: "N",
  isRemarksBlocked: "N",
  itcRedReqBlocked: "N",
  ...fields,
});

/** The text of a download of so many invoices, all of one supplier. */
export function invoices(count: number): string {
  const b2b = Array.from({ length: count }, (_, index) =>
    record(100, { inum: `A/${index + 1}`, idt: "03-10-2026" }),
  );
  return JSON.stringify({ imsDetails: { b2b } });
}
