// Values of which only the type is written down.
interface Payout {
  payoutId: string;
  iban: string;
  passportNumber: string;
}

declare const payouts: Payout[];
declare const latest: Payout;
declare const total: number;

export function printAll() {
  for (const payout of payouts) console.log(`paid to ${payout.iban}`); // want pii-in-log
  payouts.forEach(({ passportNumber }) => console.log("asked", passportNumber)); // want pii-in-log
  console.log(latest.payoutId, payouts.length, total);
}

export const printLatest = () => console.log("latest", latest.passportNumber); // want pii-in-log
