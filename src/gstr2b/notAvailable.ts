/** In place of a reason, where the portal marks a credit as available for the time being not: `itcavl` T. */
export const TEMPORARY = "T";

/** The portal's codes of why credit is not available, in words that go on after a colon. */
const REASONS: ReadonlyMap<string, string> = new Map([
  ["P", "the place of supply is in the supplier's State and not in yours"],
  ["C", "the return was filed after the limit of section 16(4)"],
  [
    TEMPORARY,
    "for the time being (T); it is counted as not available, though no source tells its line (inferred)",
  ],
]);

/** The reason in words; the portal's own words as they are. */
export const reasonInWords = (reason: string): string => REASONS.get(reason) ?? reason;
