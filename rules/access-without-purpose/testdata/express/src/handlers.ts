import type { Request, Response } from "express";
import { policyholders } from "./service";

export async function show(req: Request, res: Response) {
  res.json(await policyholders.load(req.params.id!));
}

export async function list(_req: Request, res: Response) { // want access-without-purpose "GET /admin/policyholders hands out .* GET /admin/policyholders/:id asks for one \(require purpose\)"
  res.json(await policyholders.all());
}

export async function byPhone(req: Request, res: Response) { // want access-without-purpose "by-phone"
  res.json(await policyholders.byPhone(req.params.phone!));
}

export async function overview(req: Request, res: Response) {
  res.json(await policyholders.load(req.params.id!));
}
