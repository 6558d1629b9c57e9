import { session } from "./session";

export function withMember<A extends unknown[]>(inner: (me: { contractId: string }, ...args: A) => Promise<void>) {
  return async (...args: A) => {
    const found = await session();
    if (!found) throw new Error("UNAUTHENTICATED");
    return inner({ contractId: found.contractId }, ...args);
  };
}
