export interface Surroundings {
  /** False in a page that is not inside Excel. */
  readonly inExcel: boolean;
  /** Excel's own theme; the page's where Excel does not tell it. */
  readonly dark: boolean;
}

/**
 * Waits for Office, tells where the add-in runs, and tells it again when the pane gets the focus:
 * Excel sends no event when its theme changes.
 */
export async function watchSurroundings(
  tell: (surroundings: Surroundings) => void,
): Promise<Surroundings> {
  const { host } = await Office.onReady();
  // In a plain page Office answers null.
  const inExcel = (host as Office.HostType | null) === Office.HostType.Excel;
  const look = (): Surroundings => ({ inExcel, dark: isDark() });
  window.addEventListener("focus", () => {
    tell(look());
  });
  return look();
}

function isDark(): boolean {
  const context = Office.context as Office.Context | undefined;
  const theme = context?.officeTheme as Office.OfficeTheme | undefined;
  return theme?.isDarkTheme ?? window.matchMedia("(prefers-color-scheme: dark)").matches;
}
