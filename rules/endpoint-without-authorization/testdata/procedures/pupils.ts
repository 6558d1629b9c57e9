import { z } from "zod";
import { router, signedInProcedure } from "./trpc";

interface Pupil {
  id: string;
  passportNo: string;
}
const rows = new Map<string, Pupil>();

export const pupils = router({
  one: signedInProcedure.input(z.string()).query(({ input }) => rows.get(input)!),
  all: signedInProcedure.query(() => [...rows.values()]),
});
