/** Work in the worker ended before it was done: by Cancel, or because it could not go on. The message is a sentence. */
export class WorkStopped extends Error {
  override readonly name = "WorkStopped";
}
