import express from "express";

interface Customer {
  id: string;
  fullName: string;
  idCardNo: string;
}
declare function findCustomer(id: string): Promise<Customer>;
declare function listRates(): Promise<number[]>;
const app = express();

const answer = (body: unknown, cache = "private, no-store") =>
  Response.json(body, { headers: { "Cache-Control": cache } });

function send(res: express.Response, body: unknown, cache: string) {
  res.set("Cache-Control", cache);
  res.json(body);
}

app.get("/customers/:id", async (req, res) => {
  send(res, await findCustomer(req.params.id), "public, max-age=600"); // want pii-response-cacheable "Cache-Control: public, max-age=600: .*GET /customers/:id"
});
app.get("/rates", async (_req, res) => send(res, await listRates(), "public, max-age=600"));
app.get("/private/:id", async (req, res) => send(res, await findCustomer(req.params.id), "private"));

export const fresh = async (id: string) => answer(await findCustomer(id));
