import type { Api } from "../api.js";

export function ClaimCard({ claim, api }: { claim: { id: string; amount: number }; api: Api }) {
  const approve = () => api.updateClaim(claim.id, { status: "APPROVED", amount: claim.amount });
  return <button onClick={approve}>{claim.amount}</button>;
}
