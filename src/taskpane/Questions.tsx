import type { PanelProps } from "./panel";
import { MarkDialog } from "./review/MarkDialog";
import { ReductionDialog } from "./review/ReductionDialog";
import { ComputeDialog } from "./statement/ComputeDialog";

/** The questions that can come over every tab: the ribbon asks them too. */
export function Questions(props: PanelProps) {
  return (
    <>
      <ComputeDialog {...props} />
      <MarkDialog {...props} />
      <ReductionDialog {...props} />
    </>
  );
}
