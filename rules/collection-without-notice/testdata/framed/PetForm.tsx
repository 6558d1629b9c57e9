export const PetForm = ({ send }: { send: () => void }) => (
  <form onSubmit={send}>
    <input name="idCardNo" />
  </form>
);
