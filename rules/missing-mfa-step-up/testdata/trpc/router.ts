import { z } from "zod";
import { protectedProcedure, router, stepUpProcedure } from "./trpc";

declare const users: { setRole(id: string, role: string): Promise<void>; saveIban(iban: string): Promise<void> };

export const accountRouter = router({
  updateBankAccount: stepUpProcedure
    .input(z.object({ iban: z.string() }))
    .mutation(({ input }) => users.saveIban(input.iban)),
  updateUserRole: protectedProcedure
    .input(z.object({ id: z.string(), role: z.string() }))
    .mutation(({ input }) => users.setRole(input.id, input.role)), // want missing-mfa-step-up "updateUserRole gives people rights"
});
