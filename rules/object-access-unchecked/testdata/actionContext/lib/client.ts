import { createSafeActionClient } from "next-safe-action";
import { getSession } from "./session";

export const plain = createSafeActionClient();
export const keeperAction = plain.use(async ({ next }) => {
  const session = await getSession();
  if (!session) throw new Error("Unauthorized");
  return next({ ctx: { keeperId: session.keeperId } });
});
