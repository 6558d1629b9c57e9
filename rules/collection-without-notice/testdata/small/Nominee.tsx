export function Nominee() {
  return (
    <form method="post" action="/nominees">
      <input name="nomineeName" />
      <p>
        See our <a href="/privacy">privacy statement</a>.
      </p>
    </form>
  );
}
