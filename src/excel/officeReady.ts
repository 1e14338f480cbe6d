export interface Surroundings {
  /** False in a page that is not inside Excel. */
  readonly inExcel: boolean;
  /** Excel's own theme; the page's where Excel does not tell it. */
  readonly dark: boolean;
}

/** Waits for Office and says where the add-in runs. */
export async function officeReady(): Promise<Surroundings> {
  const { host } = await Office.onReady();
  return { inExcel: host === Office.HostType.Excel, dark: isDark() };
}

/** Excel sends no event when its theme changes, so this is asked again when the pane gets the focus. */
export function isDark(): boolean {
  const theme = Office.context.officeTheme as Office.OfficeTheme | undefined;
  return theme?.isDarkTheme ?? window.matchMedia("(prefers-color-scheme: dark)").matches;
}
