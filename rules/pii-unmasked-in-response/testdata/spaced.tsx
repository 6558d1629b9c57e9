interface Refund {
  bankCardNo: string;
  iban: string;
  passportNo: string;
}
const inFours = (text: string) => text.replace(/(\d{4})(?=\d)/g, "$1 ");
const grouped = (text: string) => text.replace(/(.{4})/g, "$1-");
const hidden = (text: string) => text.replace(/(\d{4})\d+(\d{4})/, "$1 $2");
const mask = (text: string) => `****${text.slice(-4)}`;

/** In groups, and all of it. */
export function RefundCard({ refund }: { refund: Refund }) {
  return (
    <dl>
      <dt>{mask(refund.passportNo)}</dt>
      <dd>{inFours(refund.bankCardNo)}</dd> {/* want pii-unmasked-in-response */}
    </dl>
  );
}

export function IbanCard({ refund }: { refund: Refund }) {
  return (
    <dl>
      <dt>{mask(refund.passportNo)}</dt>
      <dd>{grouped(refund.iban)}</dd> {/* want pii-unmasked-in-response */}
    </dl>
  );
}

export function ShortCard({ refund }: { refund: Refund }) {
  return (
    <dl>
      <dt>{mask(refund.passportNo)}</dt>
      <dd>{hidden(refund.bankCardNo)}</dd>
    </dl>
  );
}
