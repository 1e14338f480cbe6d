import { exactJson } from "./json/exactNumbers";
import { HIDDEN } from "./shownText";

/** JSON that says the same and is fit for a cell: hidden characters stand as `\uHHHH`. */
export function shownJson(value: unknown): string {
  return exactJson(value).replace(
    HIDDEN,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
