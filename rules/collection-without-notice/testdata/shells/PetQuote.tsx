import { DataNotice } from "./DataNotice";
import { send } from "./send";

export function PetQuote() {
  return (
    <form onSubmit={send}>
      <input name="fullName" />
      <input name="idCardNo" />
      <DataNotice />
    </form>
  );
}
