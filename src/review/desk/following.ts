import { onWaiting } from "../../excel/connection/connection";
import { onLinkFollowed, type FollowedLink } from "../../excel/filters/followedLinks";
import { onHandEdit, type EditedArea } from "../../excel/rows/handEdits";
import { onSelectionChanged } from "../../excel/rows/selection";
import { ANSWER_FIELDS } from "../../ims/answers";
import type { Field } from "../../ims/fields";
import { COUNTED_FIELDS } from "./book";
import { recount } from "./counting";
import type { Status } from "./deskState";
import { lookAtRows, noteChanged } from "../filter/filtering";
import { checkEdits } from "../mark/typedEdits";
import type { Office } from "./office";
import { lookAtSelection } from "../mark/selecting";
import { failure } from "./takeStep";

/** What the row held before is known of these, and what it counted with them. */
const isChecked = (field: Field): boolean => field === "action" || ANSWER_FIELDS.includes(field);

const isCounted = (field: Field): boolean => COUNTED_FIELDS.includes(field);

const ANSWERS_AGAIN: Status = { tone: "plain", text: "Excel answers again." };

/**
 * For what happens by itself, beside the steps: a failure is said, and taken back when the same work
 * goes again – not when another one does.
 */
function follower({ store }: Office): (work: () => Promise<Status | undefined>) => void {
  let complaint: Status | undefined;
  return (work) => {
    work().then(
      (status) => {
        const answersAgain = store.get().status === complaint && ANSWERS_AGAIN;
        const now = status ?? answersAgain;
        if (now) store.set({ status: now });
      },
      (error: unknown) => {
        complaint = failure(error);
        store.set({ status: complaint });
      },
    );
  };
}

/** Follows what the user does in the grid. */
export async function followGrid(
  office: Office,
  onFigure: (link: FollowedLink) => void,
): Promise<void> {
  const { store } = office;
  const followSelection = follower(office);
  const followRows = follower(office);
  const followEdits = follower(office);
  let looks = 0;
  const look = async () => {
    if (store.get().work) return undefined;
    looks += 1;
    const own = looks;
    const selection = await lookAtSelection(office);
    // Few rows are looked at sooner than the many that were selected before them.
    if (own === looks) store.set({ selection });
    return undefined;
  };
  let otherRows = true;
  /** Rows that come into sight or go: how many there are now, and what they come to. */
  const lookForRows = async () => {
    if (!otherRows || store.get().work || store.get().tables.length === 0) return undefined;
    otherRows = false;
    try {
      await lookAtRows(office);
    } catch (error) {
      otherRows = true;
      throw error;
    }
    return undefined;
  };
  const edited = async (area: EditedArea) => {
    const status = await checkEdits(office, area);
    if (!area.byAddIn) noteChanged(office, area.fields);
    const counted = area.fields.some((field) => isCounted(field) && !isChecked(field));
    if (counted && !area.byAddIn) await recount(office, office.book.period);
    return status;
  };
  onWaiting((waitingForCell) => {
    store.set({ waitingForCell });
  });
  const lookAgain = () => {
    followSelection(look);
    followRows(lookForRows);
  };
  await onSelectionChanged(({ rows }) => {
    otherRows ||= rows;
    lookAgain();
  });
  let busy = false;
  store.subscribe(() => {
    const ended = busy && !store.get().work;
    busy = store.get().work !== undefined;
    // After a load nothing is known of the rows.
    otherRows ||= store.get().shown === undefined;
    if (ended) lookAgain();
  });
  await onHandEdit((area) => {
    followEdits(() => edited(area));
  });
  followRows(lookForRows);
  const followLinks = follower(office);
  await onLinkFollowed(onFigure, (problem) => followLinks(() => Promise.reject(problem as Error)));
}
