import { createRoot } from "react-dom/client";
import { bringSteps } from "../review/desk/laterParts";
import { bringWorker, openDesk } from "../review/desk/openDesk";
import { whenFree } from "./hindrance";
import { bringParts } from "./later";
import { Pane } from "./Pane";
import { PaneBoundary, PaneTrouble } from "./PaneTrouble";

const place = document.getElementById("root");
if (!place) throw new Error("The pane's page has no place for the pane.");
const root = createRoot(place);
const desk = openDesk();
// Before Office and the workbook have answered: what there is to see first needs neither.
root.render(
  <PaneBoundary>
    <Pane desk={desk} />
  </PaneBoundary>,
);

desk.opened.then(
  async () => {
    // After the first look, which needs none of them.
    await whenFree(desk);
    await Promise.all([bringParts(), bringSteps(), bringWorker()]);
  },
  (error: unknown) => {
    root.render(<PaneTrouble error={error} />);
  },
);
