import * as z from "zod";

// The pane's content security policy forbids making functions of text, which zod does to be fast.
z.config({ jitless: true });

export { z };
