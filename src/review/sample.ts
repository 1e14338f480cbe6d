import type { ChosenFile } from "./desk";

/** The sample download of a made-up client; a file of the add-in's own, loaded when asked for. */
export async function sampleFile(): Promise<ChosenFile> {
  const { default: sample } = await import("../../assets/samples/ims_sample.json");
  return {
    name: sample.name,
    bytes: new TextEncoder().encode(JSON.stringify(sample)).buffer,
  };
}
