interface Holder {
  id: string;
  idCardNo: string;
}

export function maskIdCard(text: string): string {
  return `${text.slice(0, 2)}****${text.slice(-2)}`;
}

export function all(holders: Holder[]) {
  console.log(holders.map((h) => maskIdCard(h.idCardNo))); // want pii-in-log
  console.log("found"); // want pii-in-log
  console.log("found"); // want pii-in-log
}

export function one(holder: Holder | undefined) {
  console.log("number", maskIdCard(holder?.idCardNo)); // want pii-in-log
}
