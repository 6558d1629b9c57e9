import { and, eq } from "drizzle-orm";
import express, { type NextFunction, type Request, type Response } from "express";
import { customers, db, products } from "./schema";

const app = express();
function requireLogin(req: Request, res: Response, next: NextFunction) {
  if (!req.session.user) return res.sendStatus(401);
  next();
}
app.use(requireLogin);

app.get("/customers/:id", async (req, res) => {
  const [found] = await db.select().from(customers).where(eq(customers.id, req.params.id)).limit(1); // want object-access-unchecked "GET /customers/:id gives"
  res.json(found);
});
app.get("/first/:id", async (req, res) => {
  res.json(await db.query.customers.findFirst({ where: eq(customers.id, req.params.id) })); // want object-access-unchecked "GET /first/:id gives"
});
app.get("/called/:id", async (req, res) => {
  const found = await db.query.customers.findFirst({ where: (row, { eq: is }) => eq(row.id, req.params.id) }); // want object-access-unchecked "GET /called/:id gives"
  res.json(found);
});
app.put("/customers/:id", async (req, res) => {
  await db.update(customers).set({ fullName: req.body.fullName }).where(eq(customers.id, req.params.id)); // want object-access-unchecked "PUT /customers/:id lets any signed-in caller change"
  res.sendStatus(204);
});
app.delete("/customers/:id", async (req, res) => {
  await db.delete(customers).where(eq(customers.id, req.params.id)); // want object-access-unchecked "DELETE /customers/:id lets any signed-in caller delete"
  res.sendStatus(204);
});

app.get("/own/:id", async (req, res) => {
  const mine = and(eq(customers.id, req.params.id), eq(customers.brokerId, req.session.user.brokerId));
  res.json(await db.select().from(customers).where(mine));
});
app.get("/own-first/:id", async (req, res) => {
  const { user } = req.session;
  res.json(
    await db.query.customers.findFirst({
      where: and(eq(customers.id, req.params.id), eq(customers.brokerId, user.brokerId)),
    }),
  );
});
app.get("/titles/:id", async (req, res) => {
  res.json(await db.select({ id: customers.id }).from(customers).where(eq(customers.id, req.params.id)));
});
app.get("/products/:id", async (req, res) => {
  res.json(await db.select().from(products).where(eq(products.id, req.params.id)));
});
