import type { Side } from "../../ims/tables";
import type { ChosenFile } from "../desk/desk";

type Sample = () => Promise<{ readonly default: unknown }>;

/**
 * Downloads of a made-up client, named as the portal names its files: the GSTIN stands in the name
 * only. Files of the add-in's own, fetched when they are asked for.
 */
const SAMPLES: Readonly<Record<Side, Readonly<Record<string, Sample>>>> = {
  inward: {
    "ims_29ZZACN4021Q1Z3_102026.json": () =>
      import("../../../assets/samples/ims_29ZZACN4021Q1Z3_102026.json"),
  },
  outward: {
    "outward_29ZZACN4021Q1Z3_GSTR1_092026.json": () =>
      import("../../../assets/samples/outward_29ZZACN4021Q1Z3_GSTR1_092026.json"),
    "outward_29ZZACN4021Q1Z3_GSTR1_102026.json": () =>
      import("../../../assets/samples/outward_29ZZACN4021Q1Z3_GSTR1_102026.json"),
    "outward_29ZZACN4021Q1Z3_GSTR1A_102026.json": () =>
      import("../../../assets/samples/outward_29ZZACN4021Q1Z3_GSTR1A_102026.json"),
    "outward_29ZZACN4021Q1Z3_added_back_102026.json": () =>
      import("../../../assets/samples/outward_29ZZACN4021Q1Z3_added_back_102026.json"),
  },
};

/** What the made-up client's suppliers sent, or what became of what it sent itself. */
export function sampleFiles(side: Side): Promise<readonly ChosenFile[]> {
  return Promise.all(
    Object.entries(SAMPLES[side]).map(async ([name, fetched]) => {
      const text = JSON.stringify((await fetched()).default);
      return { name, bytes: new TextEncoder().encode(text).buffer };
    }),
  );
}
