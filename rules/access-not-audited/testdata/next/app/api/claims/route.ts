import { logAccess, withAudit } from "../../../lib/withAudit";

interface Claim {
  idCardNo: string;
  diagnosis: string;
}
const rows = new Map<string, Claim>();
const all = (): Claim[] => [...rows.values()];

export async function GET(request: Request) { // want access-not-audited "GET /api/claims"
  if (request.url.endsWith("?audit")) logAccess(request.url);
  return Response.json(all());
}

export const PUT = withAudit(async () => Response.json(all()));
