import { createRoot } from "react-dom/client";
import { bringSteps } from "../review/desk/laterParts";
import { openDesk } from "../review/desk/openDesk";
import { whenFree } from "./hindrance";
import { bringParts } from "./later";
import { Opening } from "./Opening";
import { Pane } from "./Pane";
import { PaneBoundary, PaneTrouble } from "./PaneTrouble";

const place = document.getElementById("root");
if (!place) throw new Error("The pane's page has no place for the pane.");
const root = createRoot(place);
root.render(<Opening />);

openDesk().then(
  (desk) => {
    root.render(
      <PaneBoundary>
        <Pane desk={desk} />
      </PaneBoundary>,
    );
    // After the first look, which needs none of them.
    void whenFree(desk).then(() => Promise.all([bringParts(), bringSteps()]));
  },
  (error: unknown) => {
    root.render(<PaneTrouble error={error} />);
  },
);
