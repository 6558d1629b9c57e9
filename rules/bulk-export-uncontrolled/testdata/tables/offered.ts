import ExcelJS from "exceljs";

interface Sailor {
  crewNo: string;
  passportNo: string;
  mobile: string;
}
interface Desk {
  clerk: { id: string; can(right: string): boolean };
  trail(event: object): Promise<void>;
}
interface Roster {
  find(options?: { take: number }): Promise<Sailor[]>;
}

/** The rows are written in a callback; what stands around it is what counts. */
export async function exportCrew(desk: Desk, roster: Roster, path: string) {
  if (!desk.clerk.can("crew:export")) throw new Error("FORBIDDEN");
  const rows = await roster.find({ take: 200 });
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet("crew");
  rows.forEach((row) => sheet.addRow([row.crewNo, maskPassport(row.passportNo), row.mobile]));
  await desk.trail({ actor: desk.clerk.id, action: "crew.export", count: rows.length });
  await book.xlsx.writeFile(path);
}

export async function exportEverybody(roster: Roster, path: string) {
  const rows = await roster.find();
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet("crew");
  rows.forEach((row) => sheet.addRow([row.crewNo, row.passportNo, row.mobile])); // want bulk-export-uncontrolled "with 0 of 5 controls"
  await book.xlsx.writeFile(path);
}

function maskPassport(passportNo: string) {
  return `***${passportNo.slice(-2)}`;
}
