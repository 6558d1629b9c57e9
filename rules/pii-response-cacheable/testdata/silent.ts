import express from "express";

interface Customer {
  id: string;
  fullName: string;
  idCardNo: string;
  isPublic: boolean;
}
declare function findCustomer(id: string): Promise<Customer>;
declare function listCustomers(): Promise<Customer[]>;
declare function listProducts(): Promise<{ id: string; title: string }[]>;
declare function maskId(idCardNo: string): string;
declare const ttl: number;
const app = express();

app.get("/a/:id", async (req, res) => {
  res.set("Cache-Control", "no-store").json(await findCustomer(req.params.id));
});
app.get("/b/:id", async (req, res) => {
  res.set("Cache-Control", "private, max-age=3600").json(await findCustomer(req.params.id));
});
/** What is for everybody may be kept. */
app.get("/c/:id", async (req, res) => {
  const customer = await findCustomer(req.params.id);
  if (customer.isPublic) res.set("Cache-Control", "public, max-age=3600");
  res.json(customer);
});
app.get("/d/:id", async (req, res) => {
  if (req.params.id === "all") {
    res.set("Cache-Control", "public, max-age=3600");
    return res.json(await listProducts());
  }
  return res.json(await findCustomer(req.params.id));
});
/** Caches do not keep answers to a POST. */
app.post("/e", async (req, res) => {
  res.set("Cache-Control", "public, max-age=3600").json(await findCustomer(req.body.id));
});
app.get("/f/:id", async (req, res) => {
  const { id, idCardNo } = await findCustomer(req.params.id);
  res.set("Cache-Control", "public, max-age=3600").json({ id, idCardNo: maskId(idCardNo) });
});
app.get("/g/:id", async (req, res) => {
  res.set("Cache-Control", `max-age=${ttl}`).json(await findCustomer(req.params.id));
});
/** What this server asks of another one. */
app.get("/h/:id", async (req, res) => {
  const rates = await fetch("https://rates.example/today", { headers: { "Cache-Control": "max-age=600" } });
  res.json({ ...(await findCustomer(req.params.id)), rates: await rates.json() });
});
app.get("/i/:id", async (req, res) => {
  res.set("Cache-Control", "public, max-age=0, must-revalidate").json(await findCustomer(req.params.id));
});
