import type { Claimant } from "./masks";
import { maskIdCard } from "./masks";

export function ClaimantDetail({ claimant }: { claimant: Claimant }) {
  return (
    <section>
      <h1>{claimant.fullName}</h1>
      <p>{maskIdCard(claimant.idCardNo)}</p> {/* want pii-unmasked-in-response "ClaimantDetail shows PRC resident identity number in full; places of this project that show it masked: 3" */}
      <p>{claimant.passportNo}</p>
      <p>{claimant.idCardNo ? "known" : "unknown"}</p>
      <p>ends in {claimant.idCardNo.slice(-4)}</p>
      <input value={claimant.idCardNo} readOnly />
      <textarea>{claimant.idCardNo}</textarea>
    </section>
  );
}

export const Row = (props: { claimant: Claimant }) => {
  const { idCardNo } = props.claimant;
  return <td>{idCardNo || "-"}</td>; // want pii-unmasked-in-response "Row shows"
};
