import jwt from "jsonwebtoken";

export function keyOf(req: { headers: Record<string, string> }, key: string) {
  const header = jwt.decode(req.headers.authorization!, { complete: true });
  jwt.verify(req.headers.authorization!, key, { algorithms: ["RS256"] });
  return header;
}
