import { breathe } from "../../excel/connection/breathe";

/** Work goes on for so long before the pane may paint and answer: far from the 50 ms a person notices. */
const SLICE_MS = 16;
/** To look at the clock takes as long as a part of the work. */
const WORK_A_LOOK = 16;

/** Does work on each index up to `count` in turns short enough for the pane to stay awake. */
export async function inSlices(count: number, work: (index: number) => void): Promise<void> {
  let until = performance.now() + SLICE_MS;
  for (let index = 0; index < count; index++) {
    work(index);
    if (index % WORK_A_LOOK !== 0 || performance.now() < until) continue;
    await breathe();
    until = performance.now() + SLICE_MS;
  }
}
