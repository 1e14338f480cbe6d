import { addNewerMembers } from "../newerMembers";

// Real Excel loads today's client library and never sees this file.
if ("Office" in globalThis) {
  void Office.onReady(({ host }) => {
    if (host === Office.HostType.Excel) addNewerMembers(Excel, OfficeExtension);
  });
}
