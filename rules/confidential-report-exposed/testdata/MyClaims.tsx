interface View {
  claimNo: string;
  status: string;
  suspicionReason?: string;
  strFiled?: boolean;
  reviewReason?: string;
}

export function MyClaims({ claim }: { claim: View }) {
  return (
    <section>
      <h2>{claim.claimNo}</h2>
      <p>{claim.status}</p>
      <p>{claim.suspicionReason}</p> {/* want confidential-report-exposed "MyClaims shows the customer" */}
      {claim.strFiled && <p>It was reported</p>} {/* want confidential-report-exposed "MyClaims shows" */}
      <p>{claim.reviewReason}</p>
    </section>
  );
}
