import type { Claimant } from "../masks";

// One's own.
export function Page({ claimant }: { claimant: Claimant }) {
  return <p>{claimant.idCardNo}</p>;
}
