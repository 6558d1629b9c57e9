// Whoever is shown this page is not shown the other one.
export function CallMe() {
  return (
    <form onSubmit={() => {}}>
      <input name="fullName" /> {/* want collection-without-notice "CallMe" */}
      <input name="mobile" />
    </form>
  );
}
