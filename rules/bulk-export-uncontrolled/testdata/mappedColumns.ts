import { Controller, Get, Res } from "@nestjs/common";
import { Workbook } from "exceljs";
import type { Lists } from "./elsewhere";

@Controller("reports")
export class ListController {
  constructor(private readonly lists: Lists) {}

  @Get("overdue.xlsx")
  async overdue(@Res() res: { attachment(name: string): void; end(): void }) {
    const rows = await this.lists.allOverdueWithPhones();
    const sheet = new Workbook().addWorksheet("overdue");
    sheet.columns = ["fullName", "passportNo", "mobile"].map((key) => ({ header: key, key }));
    sheet.addRows(rows); // want bulk-export-uncontrolled "overdue"
    res.end();
  }

  @Get("mix.xlsx")
  async mix(@Res() res: { attachment(name: string): void; end(): void }) {
    const rows = await this.lists.allCounts();
    const sheet = new Workbook().addWorksheet("mix");
    sheet.columns = ["product", "month", "policies"].map((key) => ({ header: key, key }));
    sheet.addRows(rows);
    res.end();
  }
}
