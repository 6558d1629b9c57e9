import { Workbook } from "exceljs";

/** Nobody masks anything here. */
export function plain(one: { ref: string; passportNo: string }) {
  const sheet = new Workbook().addWorksheet("all");
  sheet.addRow([one.ref, one.passportNo]);
  return sheet;
}
