import { writeSettings as storeSettings } from "../../excel/connection/settings";
import { writeSettings, type Settings } from "../../files/settings";
import type { Office } from "./office";
import { showBook } from "./showBook";

/** Keeps something in the workbook and shows what follows from it. */
export async function keepSettings(office: Office, known: Partial<Settings>): Promise<void> {
  const settings = { ...office.settings, ...known };
  await storeSettings(writeSettings(settings));
  office.settings = settings;
  showBook(office);
}
