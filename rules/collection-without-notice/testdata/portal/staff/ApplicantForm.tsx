export const ApplicantForm = ({ send }: { send: () => void }) => (
  <form onSubmit={send}>
    <input name="idCardNo" />
  </form>
);
