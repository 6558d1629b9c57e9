import { verify } from "jsonwebtoken";

export async function verifyToken(token: string) {
  return verify(token, String(process.env.KEY));
}
