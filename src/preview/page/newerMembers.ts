import { addNewerMembers } from "../newerMembers";

// Real Excel loads today's client library and never sees this file.
void Office.onReady(() => addNewerMembers(Excel, OfficeExtension));
