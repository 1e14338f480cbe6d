const LIGHT = {
  isDarkTheme: false,
  bodyBackgroundColor: "#FFFFFF",
  bodyForegroundColor: "#242424",
  controlBackgroundColor: "#FFFFFF",
  controlForegroundColor: "#242424",
};

const DARK = {
  isDarkTheme: true,
  bodyBackgroundColor: "#1F1F1F",
  bodyForegroundColor: "#FFFFFF",
  controlBackgroundColor: "#292929",
  controlForegroundColor: "#FFFFFF",
};

interface ClientWindow extends Window {
  readonly OSF?: { readonly OfficeAppContext: { readonly prototype: object } };
}

/**
 * Gives `Office.context.officeTheme` in the frame the colours of the page. Excel on Windows and Mac
 * supplies them; office.js 1.1.110 for the web keeps a place for them but passes `undefined` into
 * it. To be called after office.js has loaded and before it gets its context.
 */
export function lendTheme(frame: HTMLIFrameElement, isDark: () => boolean): void {
  const client = frame.contentWindow as ClientWindow | null;
  if (!client?.OSF) throw new Error("The frame asked for its context before office.js was loaded.");
  Object.defineProperty(client.OSF.OfficeAppContext.prototype, "_officeTheme", {
    get: () => (isDark() ? DARK : LIGHT),
    set: () => undefined,
    configurable: true,
  });
}
