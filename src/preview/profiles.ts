/**
 * The Excels the stand-in can be and what each one supports. Versions are those of Microsoft's tables of
 * Excel requirement sets; what an Excel does besides is told in `quirks.ts`.
 */
export type ProfileName = "Excel 2021" | "Excel 2024" | "Windows" | "Mac" | "web";

export interface Profile {
  readonly name: ProfileName;
  readonly platform: "Windows" | "Mac" | "web";
  /** The requirement sets and their highest version. */
  readonly sets: Readonly<Record<string, string>>;
}

/** Sets every Excel in support has, in the versions of the oldest of them. */
const EVERYWHERE = {
  AddinCommands: "1.1",
  DialogApi: "1.2",
  RibbonApi: "1.2",
  RichApiRuntimeFlag: "1.2",
  SharedRuntime: "1.1",
};

const SUBSCRIPTION = { ...EVERYWHERE, ExcelApi: "1.20", KeyboardShortcuts: "1.1" };

export const PROFILES: Readonly<Record<ProfileName, Profile>> = {
  "Excel 2021": {
    name: "Excel 2021",
    platform: "Windows",
    sets: { ...EVERYWHERE, ExcelApi: "1.14", DelayForCellEdit: "1.1", OpenBrowserWindowApi: "1.1" },
  },
  "Excel 2024": {
    name: "Excel 2024",
    platform: "Windows",
    sets: { ...EVERYWHERE, ExcelApi: "1.17", DelayForCellEdit: "1.1", OpenBrowserWindowApi: "1.1" },
  },
  Windows: {
    name: "Windows",
    platform: "Windows",
    sets: {
      ...SUBSCRIPTION,
      ContextMenuApi: "1.1",
      DelayForCellEdit: "1.1",
      ExcelApiDesktop: "1.1",
      OpenBrowserWindowApi: "1.1",
    },
  },
  Mac: {
    name: "Mac",
    platform: "Mac",
    sets: {
      ...SUBSCRIPTION,
      ContextMenuApi: "1.1",
      DelayForCellEdit: "1.1",
      OpenBrowserWindowApi: "1.1",
    },
  },
  web: {
    name: "web",
    platform: "web",
    sets: { ...SUBSCRIPTION, DelayForCellEdit: "1.1", ExcelApiOnline: "1.1" },
  },
};

/** Whether an Excel has a requirement set, at least in a version ("1.9" is older than "1.13"). */
export function supports(profile: Profile, set: string, version = "1.1"): boolean {
  if (!Object.hasOwn(profile.sets, set)) return false;
  const [major = 0, minor = 0] = (profile.sets[set] ?? "").split(".").map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = version.split(".").map(Number);
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}
