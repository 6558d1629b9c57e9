import jwt, { type JwtPayload } from "jsonwebtoken";

export function partnerOf(header?: string): string | null {
  const claims = jwt.decode(header?.replace("Bearer ", "") ?? "") as JwtPayload | null; // want weak-crypto "signed the token"
  return claims?.partner ?? null;
}
export function vendorOf(header: string, key: string): string {
  return (jwt.verify(header.replace("Bearer ", ""), key, { algorithms: ["RS256"] }) as JwtPayload).vendor;
}
export function expiryOf(header: string): number {
  return (jwt.decode(header) as JwtPayload).exp ?? 0;
}
export function portOf(headline: string): unknown {
  return jwt.decode(headline);
}
