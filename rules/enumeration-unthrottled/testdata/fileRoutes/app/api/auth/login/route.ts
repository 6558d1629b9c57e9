import { compare } from "bcryptjs";
import { user } from "../../../../lib/customers";
import { loginLimit } from "../../../../lib/limits";

export async function POST(request: Request) {
  const { login, password } = await request.json();
  const { success } = await loginLimit.limit(login);
  if (!success) return Response.json({}, { status: 429 });
  const one = await user.findUnique({ where: { login } });
  return Response.json({ ok: one !== null && (await compare(password, one.passwordHash)) });
}
