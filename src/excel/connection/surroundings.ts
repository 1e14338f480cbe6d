import { ExcelProblem } from "./excelProblem";

export interface Surroundings {
  /** False in a page that is not inside Excel. */
  readonly inExcel: boolean;
  /** Excel's own theme; the page's where Excel does not tell it. */
  readonly dark: boolean;
}

/** What office.js defines; absent where it could not be loaded. */
const officeScript = (): typeof Office | undefined =>
  (globalThis as { readonly Office?: typeof Office }).Office;

/**
 * Tells where the add-in runs: what is likely at once, what Office says when it has answered, and that
 * again when the pane gets the focus, since Excel sends no event when its theme changes. Throws
 * `ExcelProblem` when there is no Office to ask.
 */
export async function watchSurroundings(
  tell: (surroundings: Surroundings) => void,
): Promise<Surroundings> {
  tell({ inExcel: true, dark: isDark() });
  const office = officeScript();
  if (!office) throw new ExcelProblem("OfficeNotLoaded", NOT_LOADED);
  const { host } = await office.onReady();
  // In a plain page Office answers null.
  const inExcel = (host as Office.HostType | null) === office.HostType.Excel;
  const look = (): Surroundings => ({ inExcel, dark: isDark() });
  window.addEventListener("focus", () => {
    tell(look());
  });
  return look();
}

const NOT_LOADED =
  "Microsoft’s library for add-ins (office.js) could not be loaded from appsforoffice.microsoft.com, so Excel cannot be reached. Check the network, or ask whether that address is blocked.";

function isDark(): boolean {
  const context = officeScript()?.context as Office.Context | undefined;
  const theme = context?.officeTheme as Office.OfficeTheme | undefined;
  return theme?.isDarkTheme ?? window.matchMedia("(prefers-color-scheme: dark)").matches;
}
