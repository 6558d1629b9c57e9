import { jwtVerify } from "jose";

export async function verify(token: string) {
  const { payload } = await jwtVerify(token, new TextEncoder().encode(process.env.SESSION_KEY));
  return payload as { customerId?: string };
}
