// Whoever has the role of a broker sees his own customers.
import { Router } from "express";
import knex from "knex";
import { requireBroker } from "./session";

const db = knex({ client: "pg" });
export const desk = Router();
desk.use(requireBroker);

const mine = Router({ mergeParams: true });
mine.use(async (req, res, next) => {
  const found = await db("prospects").where({ id: req.params.prospectId, broker_id: res.locals.user.id }).first("id");
  if (!found) return res.sendStatus(404);
  next();
});

mine.get("/", async (req, res) => {
  res.json(await db("prospects").where({ id: req.params.prospectId }).first("full_name", "email"));
});

desk.get("/prospects/:prospectId/memos", async (req, res) => {
  res.json(await db("prospect_memos").where({ prospect_id: req.params.prospectId }).select("body", "written_at")); // want object-access-unchecked "any prospect_memos"
});

desk.get("/members/:memberId/notes", async (req, res) => {
  res.json(await db("member_notes").where({ member_id: req.params.memberId }).select("text", "written_at")); // want object-access-unchecked "any member_notes by the member_id"
});

desk.get("/members/:id", async (req, res) => {
  const own = { id: req.params.id, broker_id: res.locals.user.id };
  res.json(await db("members").where(own).first("full_name", "email"));
});

desk.delete("/visits/:id", async (req, res) => {
  await db("member_visits").where({ id: req.params.id }).delete(); // want object-access-unchecked "delete any member_visits"
  res.sendStatus(204);
});

desk.get("/members/:memberId/groups", async (req, res) => {
  res.json(await db("member_groups").where({ member_id: req.params.memberId }).select("name"));
});

desk.get("/members/:memberId/states", async (req, res) => {
  res.json(await db("member_states").where({ member_id: req.params.memberId }).select("status", "changed_at"));
});

desk.use("/prospects/:prospectId", mine);
