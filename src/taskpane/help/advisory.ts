/** What the portal says about acting on records, and where it says so. */
export interface Advice {
  readonly title: string;
  readonly text: string;
  readonly source: string;
}

const FAQ_2024 = "GSTN FAQ on IMS, September 2024";
const FAQ_2025 = "GSTN advisory of 23-09-2025 and FAQ on IMS of 17-10-2025";

export const ADVISORY: readonly Advice[] = [
  {
    title: "No action counts as accepted",
    text: "The draft GSTR-2B is made on the 14th of the following month. Records without action are treated as accepted in it; credit notes too.",
    source: FAQ_2024,
  },
  {
    title: "Until when you can act",
    text: "From the moment the supplier saves a document until you file GSTR-3B of the period, as often as you like: the last action counts.",
    source: FAQ_2024,
  },
  {
    title: "After the 14th",
    text: "Whatever you change after the draft needs Compute GSTR-2B on the portal before GSTR-3B is filed.",
    source: FAQ_2024,
  },
  {
    title: "Suppliers who have not filed",
    text: "Their records can be marked, but enter GSTR-2B only once they are filed. A supplier’s edit before that resets your action.",
    source: FAQ_2024,
  },
  {
    title: "Accept",
    text: "The record counts under ITC Available and goes to GSTR-3B. For credit notes the portal asks whether ITC is to be reduced: in full, in part or not at all. In part and not at all need a remark.",
    source: FAQ_2025,
  },
  {
    title: "Reject",
    text: "The record stands under ITC Rejected and does not go to GSTR-3B. Rejecting a credit note adds its tax back to the supplier’s liability. Import of goods cannot be rejected.",
    source: `${FAQ_2024}; GSTN advisory on import of goods, 30-10-2025`,
  },
  {
    title: "Pending",
    text: "The record counts nowhere and stays in IMS, at the longest until the time limit of section 16(4). Credit notes, and amendments that reduce what you were credited with, may stay pending for one tax period; after that they count as accepted.",
    source: FAQ_2025,
  },
  {
    title: "Outward supplies",
    text: "What your customers do with your own documents can be seen, not changed. Where they reject a credit note, an amendment that raises one, or an amendment that lowers an invoice or a debit note, the tax by which it lowered your liability is added back in a later GSTR-3B.",
    source: "GSTN FAQ on IMS, 17-10-2025; GSTN FAQ on rejected records, 19-06-2025",
  },
];
