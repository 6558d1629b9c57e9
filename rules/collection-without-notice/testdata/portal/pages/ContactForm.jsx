export default function ContactForm({ send }) {
  return (
    <form onSubmit={send}>
      <input name="fullName" /> {/* want collection-without-notice "ContactForm" */}
      <input type="email" name="email" />
    </form>
  );
}
