interface View {
  strText: string;
  sarStatus: string;
}

// A text, and a request about his own data.
export function MyProfile({ view }: { view: View }) {
  return (
    <section>
      <p>{view.strText}</p>
      <p>{view.sarStatus}</p>
    </section>
  );
}
