export function Apply({ onSend }: { onSend: () => void }) {
  return (
    <form onSubmit={onSend}>
      <input name="fullName" />
      <input name="passportNo" />
      <p>By sending this you agree to what our privacy policy says.</p>
    </form>
  );
}

export function Report({ onSend }: { onSend: () => void }) {
  return (
    <form onSubmit={onSend}>
      <input name="fullName" />
      <input name="passportNo" /> {/* want collection-without-notice "Report" */}
      <p>We call you back within a day.</p>
    </form>
  );
}
