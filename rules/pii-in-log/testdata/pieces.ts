import { readFileSync } from "node:fs";

declare const consumer: { run(options: { each(message: { value: Buffer; offset: string }): void }): void };
declare function keep(row: object): void;

export function importMembers(path: string) {
  for (const line of readFileSync(path, "utf8").split("\n")) {
    const [memberNo, patientName, diagnosis] = line.split(";");
    if (!diagnosis) console.error(`bad line: ${line}`); // want pii-in-log "Diagnosis"
    keep({ memberNo, patientName, diagnosis });
  }
}

export function importProducts(path: string) {
  for (const line of readFileSync(path, "utf8").split("\n")) {
    const [productCode, premium] = line.split(";");
    if (!premium) console.error(`bad line: ${line}`);
    keep({ productCode, premium });
  }
}

export function words(text: string) {
  // A blank parts words, and a dash the parts of a code.
  const [fullName, rest] = text.split(" ");
  const [diagnosis] = text.split("-");
  console.info(text);
  keep({ fullName, rest, diagnosis });
}

export function start() {
  consumer.run({
    each: (message) => {
      const read = JSON.parse(String(message.value)) as { caseNo: string; passportNumber: string };
      if (!read.caseNo) console.error("refused", String(message.value)); // want pii-in-log "Passport number"
      if (read.caseNo === "0") console.error(`refused ${message.value}`); // want pii-in-log "Passport number"
      console.info("read", read.caseNo, message.offset);
    },
  });
}

export function startPlain() {
  consumer.run({
    each: (message) => {
      const read = JSON.parse(String(message.value)) as { caseNo: string; amount: number };
      if (!read.caseNo) console.error("refused", String(message.value));
    },
  });
}
