/** Why nothing can be done with a document of ours; the pane shows it in place of the buttons. */
export const ONLY_CUSTOMERS_ACT =
  "Only your customers act on documents you issued; you see what they did. To change one, amend it in GSTR-1A or a later GSTR-1.";
