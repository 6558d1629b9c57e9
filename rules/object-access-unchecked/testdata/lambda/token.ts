import { jwtVerify } from "jose";

export async function verifyToken(text: string | undefined): Promise<{ holderId: string }> {
  const { payload } = await jwtVerify(text ?? "", new TextEncoder().encode(process.env.KEY));
  if (!payload.sub) throw new Error("Unauthorized");
  return { holderId: payload.sub };
}
