import type { ChosenFile } from "../desk/desk";

/** As the portal names its files: the client's GSTIN stands in the name only. */
const NAME = "ims_29ZZACN4021Q1Z3_102026.json";

/** The sample download of a made-up client; a file of the add-in's own, loaded when asked for. */
export async function sampleFile(): Promise<ChosenFile> {
  const { default: sample } =
    await import("../../../assets/samples/ims_29ZZACN4021Q1Z3_102026.json");
  return { name: NAME, bytes: new TextEncoder().encode(JSON.stringify(sample)).buffer };
}
