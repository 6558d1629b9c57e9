interface Case {
  customerId: string;
  strReason: string;
}

// Staff who handle it.
export function AmlCaseReview({ found }: { found: Case }) {
  return (
    <section>
      <h2>{found.customerId}</h2>
      <p>A suspicious transaction report was filed: {found.strReason}</p>
    </section>
  );
}
