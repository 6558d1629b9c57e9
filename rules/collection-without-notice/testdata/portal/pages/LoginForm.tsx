export const LoginForm = ({ send }: { send: () => void }) => (
  <form onSubmit={send}>
    <input name="idCardNo" />
    <input name="password" />
  </form>
);
