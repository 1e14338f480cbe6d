import { writeSettings as storeSettings } from "../../excel/connection/settings";
import { writeSettings, type Settings } from "../../files/settings";
import { gstinFault, normalGstin } from "../../ims/gstin";
import type { Client } from "./deskState";
import type { Office } from "./office";
import { failure } from "./takeStep";

/** A GSTIN as the user typed it or a file told it, with what is wrong with it. */
export function clientOf(gstin: string): Client {
  const fault = gstin === "" ? undefined : gstinFault(gstin);
  switch (fault) {
    case "form":
      return {
        gstin,
        fault: "A GSTIN has 15 characters: state code, PAN, entity, Z, check digit. Correct it.",
      };
    case "check":
      return {
        gstin,
        fault:
          "The check digit does not fit the rest of this GSTIN. Look for a mistyped character.",
      };
    default:
      return { gstin };
  }
}

/** Shown at once, whatever is under way; kept in the workbook when it is right. */
export async function keepGstin(office: Office, text: string): Promise<void> {
  const client = clientOf(normalGstin(text));
  office.store.set({ client });
  if (!client.fault) await keep(office, { gstin: client.gstin });
}

/** Who works here, for the log: at most 12 characters. */
export async function keepInitials(office: Office, text: string): Promise<void> {
  const initials = text.trim().slice(0, 12);
  office.store.set({ initials });
  await keep(office, { initials });
}

async function keep(
  office: Office,
  known: Partial<Pick<Settings, "gstin" | "initials">>,
): Promise<void> {
  const settings = { ...office.settings, ...known };
  if (writeSettings(settings) === writeSettings(office.settings)) return;
  try {
    await storeSettings(writeSettings(settings));
    office.settings = settings;
  } catch (error) {
    office.store.set({ status: failure(error) });
  }
}
