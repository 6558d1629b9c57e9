export function Quote() {
  return (
    <form onSubmit={() => {}}>
      <input name="fullName" />
      <input name="email" />
      <p>Read our <a href="/privacy">privacy notice</a>.</p>
    </form>
  );
}
