import { damaged } from "./refused";
import { textEncoding } from "./signature";

/** The text of a file, in the encoding its byte order mark tells. Throws `Refused`. */
export function decodedText(bytes: Uint8Array): string {
  try {
    return new TextDecoder(textEncoding(bytes), { fatal: true }).decode(bytes);
  } catch {
    // A TypeError, the decoder's only one, for bytes that are no such text.
    throw damaged("it holds text that is not UTF-8");
  }
}
