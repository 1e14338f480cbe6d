import { openDesk } from "../review/desk/openDesk";
import { associateCommands } from "./ribbonCommands";

associateCommands(openDesk);
