import { compare } from "bcryptjs";

declare function findHash(login: string): Promise<string>;

export async function POST(request: Request) { // want enumeration-unthrottled "POST /api/login"
  const { login, password } = await request.json();
  return Response.json({ ok: await compare(password, await findHash(login)) });
}
