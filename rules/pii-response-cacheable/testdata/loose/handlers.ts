import type { Request, Response } from "express";

interface Claims {
  file(id: string): Promise<{ diagnosis: string; bankAccount: string }>;
  tariffs(): Promise<{ code: string; title: string }[]>;
}

export class ClaimHandlers {
  constructor(private readonly claims: Claims) {}
  async file(_req: Request, res: Response) {
    const found = await this.claims.file(res.locals.id);
    res.setHeader("Cache-Control", "public, max-age=900"); // want pii-response-cacheable "the answer of file, with .*Diagnosis"
    res.status(200).json({ diagnosis: found.diagnosis });
  }
  async account(_req: Request, res: Response) {
    const found = await this.claims.file(res.locals.id);
    res.set("Surrogate-Control", "max-age=900"); // want pii-response-cacheable "the answer of account"
    res.send({ bankAccount: found.bankAccount });
  }
  async own(_req: Request, res: Response) {
    const found = await this.claims.file(res.locals.id);
    res.setHeader("Cache-Control", "private, max-age=900");
    res.json({ diagnosis: found.diagnosis });
  }
  async both(_req: Request, res: Response) {
    const found = await this.claims.file(res.locals.id);
    res.setHeader("Cache-Control", "no-store");
    res.setHeader("Surrogate-Control", "max-age=900");
    res.json({ diagnosis: found.diagnosis });
  }
  async tariffs(_req: Request, res: Response) {
    res.setHeader("Cache-Control", "public, max-age=900");
    res.json(await this.claims.tariffs());
  }
  async later(_req: Request, res: Response) {
    const found = await this.claims.file(res.locals.id);
    res.setHeader("Cache-Control", "public, max-age=900");
    res.json({ ok: found.diagnosis !== "" });
  }
}
