interface View {
  customerNo: string;
  suspicionReason?: string;
}

// Staff look at customers.
export function CustomerDetail({ customer }: { customer: View }) {
  return (
    <section>
      <h2>{customer.customerNo}</h2>
      <p>{customer.suspicionReason}</p>
    </section>
  );
}
