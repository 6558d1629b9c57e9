import type { NextApiRequest, NextApiResponse } from "next";
import { findInsured, requireStaff } from "../../lib/insured";

export default async function handler(req: NextApiRequest, res: NextApiResponse) { // want endpoint-without-authorization "ALL /api/insured"
  await requireStaff();
  res.status(200).json(await findInsured(String(req.query.id)));
}
