import { openDesk } from "../review/desk/openDesk";
import { associateCommands } from "./ribbonCommands";

// Without office.js there is nobody to give them to; the pane says so.
if ("Office" in globalThis) associateCommands(openDesk);
