import { normalGstin } from "../../ims/gstin";
import { periodCode, type Period } from "../../ims/period";
import type { DialectId, FilePlace } from "./actionFileForm";

/** `20261118-1530`, in the user's own time. */
export function fileTime(now: Date): string {
  const two = (number: number) => String(number).padStart(2, "0");
  const date = `${now.getFullYear()}${two(now.getMonth() + 1)}${two(now.getDate())}`;
  return `${date}-${two(now.getHours())}${two(now.getMinutes())}`;
}

/**
 * `ims_action_29AAACH1234K1ZJ_102026_20261118-1530.json`, with `_api`, `_reset` and `_1of2` where they
 * tell files apart.
 */
export function actionFileName(
  gstin: string,
  period: Period,
  now: Date,
  dialect: DialectId = "offline",
  { request, part, parts }: FilePlace = ONLY,
): string {
  const name = ["ims_action", normalGstin(gstin), periodCode(period), fileTime(now)];
  if (dialect === "api") name.push("api");
  if (request === "reset") name.push("reset");
  if (parts > 1) name.push(`${part}of${parts}`);
  return `${name.join("_")}.json`;
}

const ONLY = { request: "save", part: 1, parts: 1 } as const;
