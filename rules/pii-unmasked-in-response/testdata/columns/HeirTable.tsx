import { useMemo } from "react";

interface Heir {
  id: string;
  hkid: string;
  bankAccountNumber: string;
  passportNumber: string;
  mobile: string;
}
const cut = (text: string) => `${text.slice(0, 2)}****${text.slice(-2)}`;

export const columns = [
  { title: "HKID", render: (heir: Heir) => cut(heir.hkid) },
  { title: "Account", render: (heir: Heir) => heir.bankAccountNumber }, // want pii-unmasked-in-response "shows Bank account number in full"
  { title: "Passport", accessor: (heir: Heir) => heir.passportNumber, cell: ({ text }: { text: string }) => cut(text) },
  { title: "Number", render: (heir: Heir) => heir.id },
];

/** No column: what is sent. */
export const fields = [{ as: "account", format: (heir: Heir) => heir.bankAccountNumber }];

export function Table({ heirs, one }: { heirs: Heir[]; one?: Heir }) {
  const number = useMemo(() => one?.hkid, [one]); // want pii-unmasked-in-response "Hong Kong"
  return (
    <section>
      <table>{heirs.map((heir) => columns.map((column) => <td key={column.title}>{column.render?.(heir)}</td>))}</table>
      <p>{number}</p>
      <p title={cut(one?.hkid ?? "")}>{one?.id}</p>
    </section>
  );
}

export function Short({ heir }: { heir: Heir }) {
  return (
    <p title={heir.hkid}> {/* want pii-unmasked-in-response "Hong Kong" */}
      {cut(heir.mobile)}
    </p>
  );
}
