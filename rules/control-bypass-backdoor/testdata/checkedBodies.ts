// A code that a request brings, checked by a schema first, and compared safely with what was issued beside.
import { createHmac, timingSafeEqual } from "node:crypto";
import { Router } from "express";
import { z } from "zod";

declare const store: { read(key: string): Promise<string | null> };
const digest = (text: string) => createHmac("sha256", process.env.CODE_KEY ?? "").update(text).digest("hex");
export const desk = Router();

desk.post("/agents/enter", async (req, res) => {
  const { agent, code } = z.object({ agent: z.string(), code: z.string() }).parse(req.body);
  const expected = await store.read(agent);
  if (code === "482913") return res.json({ ok: true }); // want control-bypass-backdoor "code is compared"
  if (!expected || !timingSafeEqual(Buffer.from(expected), Buffer.from(digest(String(code))))) return res.sendStatus(401);
  return res.json({ ok: true });
});

desk.post("/agents/branch", async (req, res) => {
  const { code } = z.object({ code: z.string() }).parse(req.body);
  if (code === "482913") return res.json({ branch: "harbour" });
  return res.json({ branch: "other" });
});

desk.post("/agents/tried", async (req, res) => {
  const { agent, code } = z.object({ agent: z.string(), code: z.string() }).parse(req.body);
  const expected = await store.read(agent);
  if (code === "000000") return res.sendStatus(401);
  return res.json({ ok: timingSafeEqual(Buffer.from(String(expected)), Buffer.from(digest(code))) });
});

export async function dengluJiaoyan(ctx: { request: { body: { ma: string; shouji: string } } }) {
  const { ma, shouji } = ctx.request.body;
  return ma === "731905" || ma === (await store.read(shouji)); // want control-bypass-backdoor "ma is compared"
}
export const fenlei = (ctx: { request: { body: { ma: string } } }) => ctx.request.body.ma === "731905";
