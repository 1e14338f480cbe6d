import type { Book } from "./book";
import type { ProfileName } from "./profiles";

/** What some Excels do that none should; each is known from an issue or a page of documentation. */
interface Quirk {
  readonly profiles: readonly ProfileName[];
  /** Where it is described. */
  readonly source: string;
}

const QUIRKS = {
  /** An array of values over rows a filter hides lands in the wrong rows. */
  filteredWrite: {
    profiles: ["Excel 2021", "Excel 2024", "Windows"],
    source: "office-js #224",
  },
} satisfies Record<string, Quirk>;

export const hasQuirk = ({ profile }: Book, quirk: keyof typeof QUIRKS): boolean => {
  const { profiles }: Quirk = QUIRKS[quirk];
  return profiles.includes(profile.name);
};
