import type { Request, Response } from "express";
import Fastify, { type FastifyRequest } from "fastify";
import { Hono } from "hono";

interface Enrolment {
  planId: string;
  ssn: string;
}

export function enrol(req: Request<{ id: string }, unknown, Enrolment>, res: Response): void {
  console.log(req.params);
  console.log(req.body); // want pii-in-log
  res.status(204).end();
}

export async function change(request: FastifyRequest<{ Body: Enrolment; Params: { id: string } }>): Promise<void> {
  console.log(request.params);
  console.log(request.body); // want pii-in-log
}

const app = Fastify();
app.post<{ Body: Enrolment }>("/enrolments", async (request) => {
  console.log(request.body); // want pii-in-log
  return { ok: true };
});

const hono = new Hono();
hono.post("/enrolments", async (c) => {
  const body = await c.req.json<Enrolment>();
  console.log(body.planId);
  console.log(body); // want pii-in-log
  return c.json({ ok: true });
});

export async function* pages(load: (page: number) => Promise<Enrolment[]>): AsyncGenerator<Enrolment[]> {
  for (let page = 0; ; page++) {
    const rows = await load(page);
    if (rows.length === 0) return;
    yield rows;
  }
}

export async function run(load: (page: number) => Promise<Enrolment[]>): Promise<void> {
  const byPlan = new Map<string, Enrolment[]>();
  for await (const rows of pages(load)) {
    console.log(rows.length);
    for (const row of rows) console.debug(row); // want pii-in-log
    byPlan.set("all", rows);
  }
  console.log([...byPlan.keys()]);
  console.table([...byPlan.values()].flat()); // want pii-in-log
}
