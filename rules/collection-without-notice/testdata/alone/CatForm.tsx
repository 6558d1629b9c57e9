// No form of the project has a notice that can be seen: it may be a text.
export const CatForm = ({ send }: { send: () => void }) => (
  <form onSubmit={send}>
    <p>We use your data for the quote only; our privacy notice has the rest.</p>
    <input name="passportNo" />
  </form>
);
