import { PrivacyNotice } from "../PrivacyNotice";

export function ClaimForm({ send }: { send: () => void }) {
  return (
    <form onSubmit={send}>
      <input name="idCardNo" />
      <textarea name="diagnosis" />
      <PrivacyNotice purpose="claim" />
    </form>
  );
}
