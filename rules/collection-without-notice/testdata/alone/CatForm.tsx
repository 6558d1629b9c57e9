// No form of the project has a notice that can be seen: it may be a text that stands elsewhere.
export const CatForm = ({ send, hint }: { send: () => void; hint: string }) => (
  <form onSubmit={send}>
    <p>{hint}</p>
    <input name="passportNo" />
  </form>
);
