import ExcelJS from "exceljs";

export async function toSheet(rows: object[]) {
  const book = new ExcelJS.Workbook();
  book.addWorksheet("data").addRows(rows);
  return Buffer.from(await book.xlsx.writeBuffer());
}
