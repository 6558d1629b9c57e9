import { maskIdCard, type Claimant } from "./masks";

export function ClaimantList({ claimants }: { claimants: Claimant[] }) {
  return (
    <ul>
      {claimants.map((claimant) => (
        <li key={claimant.id}>
          {claimant.fullName} {maskIdCard(claimant.idCardNo)} {`${maskIdCard(claimant.idCardNo)}!`}
        </li>
      ))}
    </ul>
  );
}
