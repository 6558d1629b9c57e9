interface Case { record: { openedBy: string; amount: number; kind: string }; staff: { id: string; limits: Record<string, number> } }
const withinLimit = ({ record, staff }: Case) => record.amount <= staff.limits[record.kind]!;
const otherPerson = ({ record, staff }: Case) => record.openedBy !== staff.id;

export const surrenderPayout = [{ on: "approve", to: "APPROVED", guards: [otherPerson, withinLimit] }];
export const goodwillPayment = [
  { on: "approve", to: "APPROVED", guards: [otherPerson] }, // want approval-limit-unchecked "goodwillPayment"
  { on: "reject", to: "REJECTED", guards: [] },
];
