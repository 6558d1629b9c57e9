import type { Response } from "express";

interface Admission {
  patientName: string;
  diagnosis: string;
}

interface Tariff {
  product: string;
  premium: number;
}

export function shared(res: Response, a: Admission): void {
  res.set("Cache-Control", "public, max-age=3600").json(a); // want pii-response-cacheable "Diagnosis"
}

export function chained(res: Response, a: Admission): void {
  res.setHeader("Cache-Control", "s-maxage=600").json({ diagnosis: a.diagnosis }); // want pii-response-cacheable "Diagnosis"
}

export function own(res: Response, a: Admission): void {
  res.set("Cache-Control", "private, no-store").json(a);
}

export function tariffs(res: Response, t: Tariff[]): void {
  res.set("Cache-Control", "public, max-age=86400").json(t);
}

export function untold(res: Response, a: Admission): void {
  res.json(a);
}

export function anything(res: Response, diagnosis: unknown): void {
  res.set("Cache-Control", "public, max-age=3600").json(diagnosis);
}
