import express, { type NextFunction, type Request, type Response } from "express";

interface Customer {
  id: string;
  fullName: string;
  idCardNo: string;
  isPublic: boolean;
}
declare function findCustomer(id: string): Promise<Customer>;
declare function listCustomers(): Promise<Customer[]>;
declare function listProducts(): Promise<{ id: string; title: string }[]>;
const app = express();
const DAY = "public, max-age=86400";
const HEADERS = { "cache-control": "s-maxage=600, stale-while-revalidate=60" }; // want pii-response-cacheable "s-maxage=600: .*GET /holders"

app.get("/customers/:id", async (req, res) => {
  res.set("Cache-Control", "public, max-age=3600"); // want pii-response-cacheable "Cache-Control: public, max-age=3600: .* GET /customers/:id, with PRC resident"
  res.json(await findCustomer(req.params.id));
});
app.get("/clients", async (_req, res) => {
  const found = await listCustomers();
  res.setHeader("cache-control", DAY); // want pii-response-cacheable "GET /clients"
  res.json(found);
});
app.get("/holders/:id", async (req, res) => {
  res.set(HEADERS);
  res.json(await findCustomer(req.params.id));
});
app.get("/persons/:id", async (req, res) => {
  res.set({ "CDN-Cache-Control": "max-age=300" }).json(await findCustomer(req.params.id)); // want pii-response-cacheable "CDN-Cache-Control: max-age=300"
});
app.get("/stored/:id", async (req, res) => {
  res.header("Cache-Control", "max-age=300").json(await findCustomer(req.params.id)); // want pii-response-cacheable "without `private`"
});

function keep(res: Response) {
  res.set("Cache-Control", "public"); // want pii-response-cacheable "GET /kept/:id"
}
app.get("/kept/:id", async (req, res) => {
  keep(res);
  res.json(await findCustomer(req.params.id));
});

const forLong = (_req: Request, res: Response, next: NextFunction) => {
  res.set("Cache-Control", "public, max-age=600"); // want pii-response-cacheable "GET /before/:id"
  next();
};
app.get("/before/:id", forLong, async (req, res) => res.json(await findCustomer(req.params.id)));

/** In production only, which is where it matters. */
app.get("/loud/:id", async (req, res) => {
  if (process.env.NODE_ENV === "production") res.set("Cache-Control", "public, max-age=60"); // want pii-response-cacheable "GET /loud/:id"
  res.json(await findCustomer(req.params.id));
});
app.get("/products", forLong, async (_req, res) => res.json(await listProducts()));
