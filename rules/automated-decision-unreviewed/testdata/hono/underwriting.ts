import { Hono } from "hono";
import { ObjectId, type Db } from "mongodb";
import { ACCEPTED, DECLINED } from "./states.js";

export function underwriting(db: Db) {
  const app = new Hono();
  const applications = db.collection("applications");

  app.post("/underwriting/:id", async (c) => {
    const id = new ObjectId(c.req.param("id"));
    const found = await fetch("https://scoring.internal/v1/applications", { method: "POST" });
    const { creditScore } = (await found.json()) as { creditScore: number };
    let status = ACCEPTED;
    if (creditScore < 500) status = DECLINED;
    await applications.updateOne({ _id: id }, { $set: { status } }); // want automated-decision-unreviewed "POST /underwriting/:id refuses by creditScore alone"
    return c.body(null, 204);
  });
  return app;
}
