import { createSafeActionClient } from "next-safe-action";
import { auth } from "./session";

export const client = createSafeActionClient().use(async ({ next }) => {
  const user = await auth();
  if (!user) throw new Error("sign in");
  return next({ ctx: { user } });
});
