interface Holder {
  id: string;
  idCardNo: string;
}

export function maskIdCard(text: string): string {
  return `${text.slice(0, 2)}****${text.slice(-2)}`;
}

export function all(holders: Holder[]) {
  console.log(holders.map((h) => h.idCardNo)); // want pii-in-log
  console.log("found", holders); // want pii-in-log
  console.log("found", JSON.stringify(holders)); // want pii-in-log
}

export function one(holder: Holder | undefined) {
  console.log("number", holder?.idCardNo); // want pii-in-log
}
