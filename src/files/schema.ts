import { config } from "zod/mini";

// The pane's content security policy forbids making functions of text, which zod does to be fast.
config({ jitless: true });

// Name by name, and functions rather than methods: a build leaves out what is not used.
export * from "zod/mini";
