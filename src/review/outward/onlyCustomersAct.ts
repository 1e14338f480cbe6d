/** Why nothing can be done with a document of ours; the pane shows it in place of the buttons. */
export const ONLY_CUSTOMERS_ACT =
  "Only your customers act on documents you issued: they accept, reject or keep them pending in their own IMS. You see what they did. To change a document, amend it in GSTR-1A or a later GSTR-1.";
