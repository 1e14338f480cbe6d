import { CYCLES } from "../ims/returnCycle";
import { gstinFault } from "../ims/gstin";
import { parsePeriodCode } from "../ims/period";
import * as z from "./schema";
import { DIALECT_IDS } from "./upload/actionFileForm";

const notKnown = z.literal("");
const known = (isRight: (text: string) => boolean) =>
  z.union([notKnown, z.string().check(z.refine(isRight))]);

const period = z.string().check(z.refine((value) => !Number.isNaN(parsePeriodCode(value))));
const whole = z.number().check(z.int());

/** What the add-in keeps in the workbook itself, so that it knows its sheets again; "" = not known yet. */
const settings = z.strictObject({
  version: z.literal(1),
  /** The taxpayer's own GSTIN. */
  gstin: known((value) => gstinFault(value) === undefined),
  /** The GSTR-2B period, `MMYYYY`. */
  twoBPeriod: known((value) => !Number.isNaN(parsePeriodCode(value))),
  /** When the records were loaded, ISO 8601 in UTC. */
  loadedAt: z.union([notKnown, z.iso.datetime()]),
  /** When the newest of the files that were loaded was saved, ISO 8601 in UTC, where that is known. */
  savedAt: z.optional(z.iso.datetime()),
  /** Whether the portal's notice was shown: records without action are treated as accepted. */
  noticeSeen: z.boolean(),
  /** How the action file is written, where it is not as usual. */
  exportForm: z.optional(
    z.strictObject({
      dialect: z.enum(DIALECT_IDS),
      resetsApart: z.boolean(),
      mostBytes: z.optional(z.number().check(z.int(), z.positive())),
    }),
  ),
  /** By whom, as the log has it; workbooks of earlier versions do not tell. */
  initials: z.optional(z.string().check(z.maxLength(12))),
  /** How often the client files GSTR-3B, where it is not each month. */
  cycle: z.optional(z.enum(CYCLES)),
  /** Due dates of GSTR-3B the user entered, as Excel counts days, by the GSTR-2B period. */
  dueDates: z.optional(z.array(z.strictObject({ period, day: whole }))),
  /**
   * The last upload, the records uploaded since the draft or before it, and – until files are loaded
   * again – what they changed in the ITC available since loading, in paise.
   */
  upload: z.optional(
    z.strictObject({
      at: z.iso.datetime(),
      records: whole,
      change: z.optional(z.strictObject({ igst: whole, cgst: whole, sgst: whole, cess: whole })),
    }),
  ),
  /** The day GSTR-2B of a period was computed again on the portal. */
  recomputed: z.optional(z.strictObject({ period, day: whole })),
});

export type Settings = z.infer<typeof settings>;

/** Reads stored settings, as text or as parsed JSON; undefined for anything else than ours. */
export function readSettings(json: unknown): Settings | undefined {
  const parsed = settings.safeParse(typeof json === "string" ? parse(json) : json);
  return parsed.success ? parsed.data : undefined;
}

export function writeSettings(value: Settings): string {
  return JSON.stringify(settings.parse(value));
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // A SyntaxError: not what we wrote, which the caller is told like any other stranger.
    return undefined;
  }
}
