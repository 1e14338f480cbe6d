import type { Profile, ProfileName } from "./profiles";

/** What Excel does that an add-in would rather not meet; each is known from an issue or a page. */
interface Quirk {
  /** What the stand-in imitates. */
  readonly what: string;
  /** Where it is described. */
  readonly source: string;
  /** Where it is on unless a test says otherwise; elsewhere a test can switch it on. */
  readonly profiles: readonly ProfileName[];
}

const EVERYWHERE: readonly ProfileName[] = ["Excel 2021", "Excel 2024", "Windows", "Mac", "web"];
const WINDOWS: readonly ProfileName[] = ["Excel 2021", "Excel 2024", "Windows"];
const DESKTOP: readonly ProfileName[] = [...WINDOWS, "Mac"];
/** Met by chance, so only where a test wants it. */
const ON_DEMAND: readonly ProfileName[] = [];

export const QUIRKS = {
  filteredWrite: {
    what: "an array of values over rows a filter hides lands in the wrong rows",
    source: "office-js #224",
    profiles: WINDOWS,
  },
  cellEdit: {
    what: "while a cell is being edited a request waits, or fails where it may not wait",
    source: "office-js #806",
    profiles: EVERYWHERE,
  },
  otherWorkbook: {
    what: "with another workbook in front nothing is selected, shown, frozen or added",
    source: "office-js #771, #2014, #2196",
    profiles: DESKTOP,
  },
  oneAtATime: {
    what: "a request that comes while another is under way is refused",
    source: "office-js #1225, #2874",
    profiles: ON_DEMAND,
  },
  payloadLimit: {
    what: "requests and replies of more than 5 MB are refused",
    source: "docs: Resource limits and performance optimization for Office Add-ins",
    profiles: ["web"],
  },
  wholeSheetAreas: {
    what: "loading the areas of a selected whole sheet hangs Excel (here it fails at once)",
    source: "office-js #5758",
    profiles: DESKTOP,
  },
  specialCells: {
    what: "special cells of a single cell are those of the used range; hidden columns are left out",
    source: "docs: Find special cells within a range; Range.SpecialCells of VBA",
    profiles: EVERYWHERE,
  },
  addressCut: {
    what: "an address is cut after 8,192 characters without a word",
    source: "docs: Troubleshoot Excel add-ins; office-js #4263",
    profiles: EVERYWHERE,
  },
  nullPastLimit: {
    what: "more than five million cells are read as null instead of an error",
    source: "office-js-docs-pr #5821",
    profiles: ON_DEMAND,
  },
  eventsLate: {
    what: "events come only when the mouse goes over the pane",
    source: "office-js #533, #1502",
    profiles: ON_DEMAND,
  },
  eventsDoubled: {
    what: "events come twice, from a registration that outlived its page",
    source: "office-js #4691",
    profiles: ON_DEMAND,
  },
  eventsLost: {
    what: "events do not come at all",
    source: "office-js #420, #562, #1760, #3888",
    profiles: ON_DEMAND,
  },
  protectedSheet: {
    what: "a protected sheet can be read but not changed",
    source: "docs: Error handling with the application-specific JavaScript APIs (AccessDenied)",
    profiles: EVERYWHERE,
  },
  typedText: {
    what: "text that begins with = + - is a formula, text like a date a date, unless the cell is text",
    source: "docs: Excel.Range values; office-js #1559",
    profiles: EVERYWHERE,
  },
} satisfies Record<string, Quirk>;

export type QuirkName = keyof typeof QUIRKS;

/** Quirks a test switches on or off, whatever the profile says. */
export type QuirkSwitches = Partial<Record<QuirkName, boolean>>;

/** The Excel that has a workbook open, and what it does otherwise than its profile has it. */
interface QuirkyExcel {
  readonly profile: Profile;
  readonly quirks: QuirkSwitches;
}

export const hasQuirk = ({ profile, quirks }: QuirkyExcel, quirk: QuirkName): boolean => {
  const { profiles }: Quirk = QUIRKS[quirk];
  return quirks[quirk] ?? profiles.includes(profile.name);
};

/** The most bytes of one request and of one reply where `payloadLimit` holds. */
export const PAYLOAD_LIMIT = 5 * 1024 * 1024;

/** The longest address where `addressCut` holds. */
const LONGEST_ADDRESS = 8_192;

/** An address as Excel takes it in. */
export const addressTaken = (excel: QuirkyExcel, address: string): string =>
  hasQuirk(excel, "addressCut")
    ? address.slice(0, LONGEST_ADDRESS).replace(/,[A-Z]*$/, "")
    : address;
