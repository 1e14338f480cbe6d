import { onWaiting } from "../excel/connection";
import { onHandEdit, type EditedArea } from "../excel/handEdits";
import { onSelectionChanged } from "../excel/selection";
import type { Field } from "../ims/fields";
import { COUNTED_FIELDS } from "./book";
import { recount } from "./counting";
import { checkEdits } from "./marks";
import type { Office } from "./office";
import { lookAtSelection } from "./selecting";
import { failure } from "./takeStep";

const isCounted = (field: Field): boolean => COUNTED_FIELDS.includes(field);

/** Follows what the user does in the grid. */
export async function followGrid(office: Office): Promise<void> {
  const { store } = office;
  const say = (error: unknown) => {
    store.set({ status: failure(error) });
  };
  const look = async () => {
    if (store.get().work) return;
    store.set({ selection: await lookAtSelection() });
  };
  const edited = async (area: EditedArea) => {
    const status = await checkEdits(office, area);
    if (status) store.set({ status });
    // What the row counted before is known for its action only.
    const counted = area.fields.some((field) => field !== "action" && isCounted(field));
    if (counted && !area.byAddIn) await recount(office, office.book.period);
  };
  onWaiting((waitingForCell) => {
    store.set({ waitingForCell });
  });
  const lookAgain = () => {
    look().catch(say);
  };
  await onSelectionChanged(lookAgain);
  let busy = false;
  store.subscribe(() => {
    const ended = busy && !store.get().work;
    busy = store.get().work !== undefined;
    if (ended) lookAgain();
  });
  await onHandEdit((area) => {
    edited(area).catch(say);
  });
}
