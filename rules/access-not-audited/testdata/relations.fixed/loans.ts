import { drizzle } from "drizzle-orm/node-postgres";
import { pgTable, text, uuid } from "drizzle-orm/pg-core";
import express from "express";

const loans = pgTable("loans", { id: uuid("id").primaryKey(), status: text("status") });
const db = drizzle(process.env.DATABASE_URL!, { schema: { loans } });
const auditLog: string[] = [];
async function recordAudit(action: string) {
  auditLog.push(action);
}
const app = express();

// What is loaded beside the columns of the table.
app.get("/loans", async (_req, res) => { // want access-not-audited "GET /loans"
  const found = await db.query.loans.findMany({ with: { borrower: { columns: { passportNumber: true } } } });
  await recordAudit("read");
  res.json(found.map((loan: any) => ({ id: loan.id, document: loan.borrower.passportNumber })));
});
app.get("/audited", async (_req, res) => {
  const found = await db.query.loans.findMany({ with: { borrower: { columns: { passportNumber: true } } } });
  await recordAudit("read");
  res.json(found.map((loan: any) => ({ id: loan.id, document: loan.borrower.passportNumber })));
});
app.get("/plain", async (_req, res) => {
  const found = await db.query.loans.findMany({ with: { product: { columns: { title: true } } } });
  res.json(found.map((loan: any) => ({ id: loan.id, title: loan.product.title, status: loan.status })));
});
