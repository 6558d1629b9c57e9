import { z } from "zod";
import { publicProcedure, router } from "./trpc";

interface Tutor {
  id: string;
  passportNo: string;
}
const rows = new Map<string, Tutor>();

export const tutors = router({
  open: publicProcedure.input(z.string()).query(({ input }) => rows.get(input)!), // want endpoint-without-authorization "CALL tutors.open"
  count: publicProcedure.query(() => rows.size),
});
