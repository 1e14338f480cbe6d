import { tokens } from "@fluentui/react-components";

/** Lines of small text, one below the other. */
export const SMALL_LINES = {
  display: "flex",
  flexDirection: "column",
  fontSize: tokens.fontSizeBase200,
  lineHeight: tokens.lineHeightBase200,
} as const;

/** What a card is about, in one line. */
export const HEADLINE = {
  margin: 0,
  fontSize: tokens.fontSizeBase300,
  fontWeight: tokens.fontWeightSemibold,
  lineHeight: tokens.lineHeightBase300,
} as const;
