import { type Heir, lastFour } from "./people";

export function Detail({ heir }: { heir: Heir }) {
  return (
    <dl>
      <dd>{heir.fullName}</dd>
      <dd>{heir.passportNumber}</dd> {/* want pii-unmasked-in-response "masks other values and shows Passport number" */}
      <dd>{lastFour(heir.bankAccountNumber)}</dd>
    </dl>
  );
}

export function Short({ heir }: { heir: Heir }) {
  return (
    <dl>
      <dd>{heir.share}</dd>
      <dd>{lastFour(heir.bankAccountNumber)}</dd>
    </dl>
  );
}

export function Bare({ heir }: { heir: Heir }) {
  return <p>{heir.passportNumber}</p>;
}
