import { Workbook } from "exceljs";

const stars = (text: string) => "*".repeat(text.length - 4) + text.slice(-4);

interface Annuitant {
  ref: string;
  passportNo: string;
  fullName: string;
}

export function forBranches(one: Annuitant) {
  const sheet = new Workbook().addWorksheet("branches");
  sheet.addRow([one.ref, stars(one.passportNo)]);
  return sheet;
}

export function forAll(one: Annuitant) {
  const sheet = new Workbook().addWorksheet("all");
  sheet.addRow([one.ref, one.passportNo]); // want pii-unmasked-in-response "into a document"
  sheet.addRow([one.ref, one.fullName]);
  return sheet;
}
