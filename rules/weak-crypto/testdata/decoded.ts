import jwt from "jsonwebtoken";

export function whoAsks(req: { headers: Record<string, string> }) {
  const given = req.headers.authorization!.replace("Bearer ", "");
  return jwt.decode(given); // want weak-crypto "signed the token"
}

export function expiresAt(refreshed: string) {
  return (jwt.decode(refreshed) as { exp: number }).exp;
}
