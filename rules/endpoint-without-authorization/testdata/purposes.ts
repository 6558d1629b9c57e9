import express from "express";

interface Insured {
  id: string;
  fullName: string;
  diagnosis: string;
}
declare function load(id: string): Promise<Insured>;
declare function keeper(): Promise<Insured>;

const app = express();

/** How somebody is, and what is delivered, is no question of how the program is. */
app.get("/insured/:id/health", async (req, res) => res.json(await load(req.params.id))); // want endpoint-without-authorization
app.get("/deliveries/:id", async (req, res) => res.json(await load(req.params.id))); // want endpoint-without-authorization

app.get("/health", async (_req, res) => res.json({ by: (await keeper()).fullName, of: (await keeper()).diagnosis }));
app.get("/api/healthz", async (_req, res) => res.json(await keeper()));
app.get("/health/ready", async (_req, res) => res.json(await keeper()));
app.get("/ping", async (_req, res) => res.json(await keeper()));
app.get("/status/live", async (_req, res) => res.json(await keeper()));

