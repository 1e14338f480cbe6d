import { openDesk } from "../review/openDesk";
import { associateCommands } from "./ribbonCommands";

associateCommands(openDesk);
