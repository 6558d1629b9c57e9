// What one route asks for together with whose it is, and what hangs on it, is given to nobody by its id alone.
import { Router } from "express";
import knex from "knex";
import { signedIn } from "./session";

const db = knex({ client: "pg" });
export const garage = Router();
garage.use(signedIn);

garage.get("/vehicles/:id", async (req, res) => {
  const mine = { id: req.params.id, owner_id: res.locals.ownerId };
  res.json(await db("vehicles").where(mine).first("plate", "model"));
});

garage.delete("/vehicles/:id", async (req, res) => {
  await db("vehicles").where({ id: req.params.id }).delete(); // want object-access-unchecked "delete any vehicles by the id"
  res.sendStatus(204);
});

garage.get("/vehicles/:id/photos", async (req, res) => {
  res.json(await db("vehicle_photos").where({ vehicle_id: req.params.id }).select("url", "plate")); // want object-access-unchecked "any vehicle_photos by the vehicle_id"
});

garage.get("/vehicles/:id/colour", async (req, res) => {
  res.json(await db("vehicles").where({ id: req.params.id }).first("colour", "doors"));
});

garage.get("/brands/:id/contact", async (req, res) => {
  res.json(await db("brands").where({ id: req.params.id }).first("email", "website"));
});

garage.get("/sites/:siteId/posts", async (req, res) => {
  res.json(await db("site_posts").where({ site_id: req.params.siteId }).select("email"));
});
