import { webDarkTheme, webLightTheme, type Theme } from "@fluentui/react-components";
import { useEffect } from "react";

/** Office's own face first, then what a Mac and a Linux browser have that is as narrow. */
const fontFamilyBase =
  "'Segoe UI', 'Segoe UI Web (West European)', -apple-system, Roboto, 'Helvetica Neue', Arial, sans-serif";

export function paneTheme(dark: boolean): Theme {
  return { ...(dark ? webDarkTheme : webLightTheme), fontFamilyBase };
}

/**
 * Has the browser draw what it draws by itself – lists of choices, scroll bars – in Excel's theme, which
 * need not be the system's.
 */
export function useColorScheme(dark: boolean): void {
  useEffect(() => {
    document.documentElement.style.colorScheme = dark ? "dark" : "light";
  }, [dark]);
}

/** What the system wants, where Excel has not told its own theme yet. */
export function prefersDark(): boolean {
  return window.matchMedia("(prefers-color-scheme: dark)").matches;
}
