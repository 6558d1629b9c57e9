import { getServerSession } from "next-auth";

export interface Insured {
  id: string;
  idCardNo: string;
  diagnosis: string;
}
const rows = new Map<string, Insured>();

export async function findInsured(id: string): Promise<Insured> {
  return rows.get(id)!;
}

export async function requireStaff() {
  const session = await getServerSession();
  if (!session) throw new Error("no session");
  return session;
}

type Handler = (request: Request, context: { params: { id: string } }) => Promise<Response>;

export function withStaff(handler: Handler): Handler {
  return async (request, context) => {
    const session = await getServerSession();
    if (!session) return new Response(null, { status: 401 });
    return handler(request, context);
  };
}

export function withTiming(handler: Handler): Handler {
  return async (request, context) => {
    const response = await handler(request, context);
    response.headers.set("server-timing", String(Date.now()));
    return response;
  };
}
