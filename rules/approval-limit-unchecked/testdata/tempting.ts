import express from "express";
import { Column, DataSource, Entity, PrimaryColumn } from "typeorm";

@Entity()
class Settlement {
  @PrimaryColumn() id!: string;
  @Column() status!: string;
  @Column() amount!: number;
}

declare const source: DataSource;
declare const rateLimitGuard: express.RequestHandler;
declare const taxAuthority: { report(id: string): Promise<void> };
const settlements = source.getRepository(Settlement);
const app = express();

/** How often somebody may call it says nothing of how much he may approve. */
app.post("/settlements/:id/approve", rateLimitGuard, async (req, res) => {
  await settlements.update({ id: req.params.id }, { status: "APPROVED" }); // want approval-limit-unchecked
  res.end();
});

app.post("/settlements/:id/release", async (req, res) => {
  await settlements.update({ id: req.params.id }, { status: "APPROVED" }); // want approval-limit-unchecked "POST /settlements/:id/release"
  await taxAuthority.report(req.params.id);
  res.end();
});

/** What is meant is only known when it runs. */
app.patch("/settlements/:id", async (req, res) => {
  await settlements.update({ id: req.params.id }, { status: req.body.status }); // want? approval-limit-unchecked
  res.end();
});

app.post("/settlements/:id/decide", async (req, res) => {
  const status = req.body.yes ? "APPROVED" : "REJECTED";
  await settlements.update({ id: req.params.id }, { status }); // want? approval-limit-unchecked
  res.end();
});

app.get("/settlements", async (req, res) => {
  res.json(await settlements.find({ where: { status: "APPROVED" }, take: Number(req.query.limit) }));
});

app.post("/jobs/settlements/auto-approve", async (req, res) => {
  await settlements.update({ id: req.body.id }, { status: "APPROVED" });
  res.end();
});
