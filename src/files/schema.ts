import { config } from "zod";

// The pane's content security policy forbids making functions of text, which zod does to be fast.
config({ jitless: true });

// Name by name, so that a build leaves out what is not used; zod as one object brings all of it.
export * from "zod";
