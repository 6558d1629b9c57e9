import express from "express";
import { all, audit, find, type Holder, maskCard, maskIdCard } from "./mask";

const app = express();
declare const shelf: { all(): Promise<Holder[]> };

app.get("/holders/:id/summary", async (req, res) => {
  const holder = await find(req.params.id);
  res.json({ idCardNo: maskIdCard(holder.idCardNo), bankCardNo: maskCard(holder.bankCardNo) });
});

app.get("/holders/:id", async (req, res) => { // want pii-unmasked-in-response "hands out .* in full, and nobody records it; endpoints that mask it: 2"
  res.json(await find(req.params.id));
});

app.get("/holders", async (_req, res) => { // want pii-unmasked-in-response
  res.json(await all());
});

app.get("/holders/:id/card", async (req, res) => { // want pii-unmasked-in-response "mask it"
  const { bankCardNo } = await find(req.params.id);
  res.json({ bankCardNo: maskCard(bankCardNo) });
});

app.get("/holders/:id/file", async (req, res) => { // want pii-unmasked-in-response
  const holder = await find(req.params.id);
  res.send(`${holder.name};${maskIdCard(holder.idCardNo)}`);
});

app.get("/cards", async (_req, res) => { // want pii-unmasked-in-response
  res.json((await all()).map((h) => maskCard(h.bankCardNo)));
});

app.get("/holders/:id/spread", async (req, res) => { // want pii-unmasked-in-response
  const holder = await find(req.params.id);
  res.json({ ...holder, idCardNo: maskIdCard(holder.idCardNo) });
});

async function shown(id: string) {
  const holder = await find(id);
  return { id, number: holder.idCardNo };
}
app.get("/holders/:id/number", async (req, res) => { // want pii-unmasked-in-response "GET /holders/:id/number"
  res.json(await shown(req.params.id));
});

app.get("/search", async (_req, res) => { // want pii-unmasked-in-response
  const found = (await all()).filter((h) => h.id !== "");
  res.json({ found });
});

app.get("/holders/:id/reveal", async (req, res) => {
  await audit.record({ action: "reveal", id: req.params.id });
  const holder = await find(req.params.id);
  res.json({ idCardNo: holder.idCardNo });
});

const requireAuth = (req: express.Request, res: express.Response, next: () => void) =>
  req.headers.authorization ? next() : res.sendStatus(401);

/** A record of who asked does not make it less than the whole number for everybody. */
app.get("/holders/:id/sheet", requireAuth, async (req, res) => { // want pii-unmasked-in-response "to whoever may read the record; endpoints that mask it: 2"
  await audit.record({ action: "sheet", id: req.params.id });
  const holder = await find(req.params.id);
  res.json({ idCardNo: maskIdCard(holder.idCardNo) });
});

/** Lists are for other rules, once somebody records them. */
app.get("/sheets", async (_req, res) => {
  await audit.record({ action: "sheets" });
  res.json((await shelf.all()).map((h) => h.bankCardNo));
});

const stepUp = (req: express.Request, res: express.Response, next: () => void) =>
  req.headers["x-code"] ? next() : res.sendStatus(401);

app.get("/holders/:id/numbers", stepUp, async (req, res) => {
  await audit.record({ action: "numbers", id: req.params.id });
  res.json({ bankCardNo: (await find(req.params.id)).bankCardNo });
});

app.get("/me", async (_req, res) => {
  res.json(await find("me"));
});

app.get("/holders/:id/passport", async (req, res) => {
  const { passportNo } = await find(req.params.id);
  res.json({ passportNo });
});

app.get("/holders/:id/diagnosis", async (req, res) => {
  const { diagnosis } = await find(req.params.id);
  res.json({ diagnosis });
});

app.get("/holders/:id/name", async (req, res) => {
  const { name } = await find(req.params.id);
  res.json({ name });
});

app.post("/holders", async (req, res) => {
  res.json({ idCardNo: req.body.idCardNo });
});

app.get("/holders/:id/exists", async (req, res) => {
  const holder = await find(req.params.id);
  res.json({ hasCard: holder.idCardNo !== "" });
});

app.get("/holders/:id/digits", async (req, res) => {
  const holder = await find(req.params.id);
  res.json({ length: holder.idCardNo.length });
});
