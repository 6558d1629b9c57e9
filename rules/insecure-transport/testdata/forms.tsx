export const Offer = () => (
  <form action="http://offers.insurer.example/send" method="post"> {/* want insecure-transport "by form" */}
    <input name="passportNo" />
  </form>
);
export const Sent = ({ send }: { send: () => void }) => (
  <form action="http://offers.insurer.example/send" onSubmit={send}>
    <input name="passportNo" />
  </form>
);
export const Secure = () => (
  <form action="https://offers.insurer.example/send" method="post">
    <input name="passportNo" />
  </form>
);
