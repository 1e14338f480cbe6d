import { addsBack, OWING_TABLES } from "../../ims/outward/addedBack";
import { formatPeriod } from "../../ims/period";
import type { Row } from "../../ims/records";
import { detailsOf, documentOf } from "../mark/recordInWords";
import type { RecordInWords, RuleInWords } from "../mark/selectionState";

const FAQ = "GSTN FAQ on IMS of 17-10-2025 and FAQ on rejected records of 19-06-2025";

const say = (sentence: string, inferred = false): RuleInWords => ({
  sentence,
  source: FAQ,
  inferred,
});

/** What the customer's status means for us, and what happens next. */
function whatHappensNext(row: Row): RuleInWords {
  const { key } = row.table;
  const canOwe = OWING_TABLES.some((owing) => owing === key) && addsBack(row) !== "nothing";
  switch (row.text("action")) {
    case "Accepted":
      return say("Accepted: it stands in your customer’s GSTR-2B, and nothing more is to be done.");
    case "Rejected":
      return canOwe ? addedBack(row) : REJECTED;
    case "Pending":
      return canOwe ? PENDING_OWING : PENDING;
    default:
      return DEEMED;
  }
}

const REJECTED = say(
  "Rejected: your customer takes no credit for it, and your liability stays as it is. Clear it up with your customer; what is wrong is amended in GSTR-1A or a later GSTR-1.",
);
const PENDING = say(
  "Pending: your customer has put the decision off. Your liability stays as it is.",
);
const PENDING_OWING = say(
  "Pending: nothing is added back yet. If your customer rejects it, its tax is added to your liability in a later GSTR-3B.",
);
const DEEMED = say(
  "No action: it is treated as accepted when your customer’s GSTR-2B is made, unless it is rejected before.",
);

function addedBack(row: Row): RuleInWords {
  if (addsBack(row) === "unknown") {
    return say(
      `Rejected: it may add to your liability, but ${row.table.amends ? "its original is not loaded, so the difference is not known" : "its file does not say whether it is a credit or a debit note"}.`,
      true,
    );
  }
  const period = formatPeriod(row.number("liabilityPeriod"));
  const what = row.table.amends ? "the difference to its original" : "its tax";
  return Number.isNaN(row.number("addedBack"))
    ? say(
        `Rejected: ${what} is added to your liability, in GSTR-3B of ${period || "a later month"} if it was rejected by then.`,
        true,
      )
    : say(`Rejected: ${what} is added to your liability in GSTR-3B of ${period}.`);
}

/** A document of ours, and what the customer did with it. */
export function outwardInWords(row: Row): RecordInWords {
  const remark = row.text("remarks");
  const filed = [row.text("source"), formatPeriod(row.number("sourcePeriod"))].filter(Boolean);
  return {
    ...documentOf(row),
    portalStatus: row.text("action"),
    filing: filed.length > 0 ? `filed in ${filed.join(" of ")}` : "",
    details: detailsOf(row),
    findings: [],
    advice: [whatHappensNext(row)],
    note: remark === "" ? "" : `Your customer’s remark: “${remark}”`,
    original: "",
    related: [],
  };
}
