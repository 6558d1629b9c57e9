export function Payout() {
  return (
    <form method="post" action="/payouts">
      <input name="idCardNo" /> {/* want collection-without-notice "as Nominee does" */}
      <input name="bankAccount" />
    </form>
  );
}

export function Rating() {
  return (
    <form method="post" action="/ratings">
      <input name="stars" />
    </form>
  );
}
