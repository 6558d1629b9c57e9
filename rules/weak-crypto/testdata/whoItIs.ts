import jwt, { type JwtPayload } from "jsonwebtoken";
import * as jose from "jose";

export function whoRides(token: string) {
  return (jwt.decode(token) as JwtPayload | null)?.sub; // want weak-crypto "signed the token"
}
export function userFromJwt(jwtText: string, token: string) {
  const { sub, name } = jose.decodeJwt(token); // want weak-crypto "signed the token"
  return { sub, name, length: jwtText.length };
}
export function whoIsSure(token: string, key: string) {
  jwt.verify(token, key, { algorithms: ["RS256"] });
  return (jwt.decode(token) as JwtPayload).sub;
}
export function keyId(token: string) {
  return jose.decodeProtectedHeader(token).kid;
}
export function endsAt(token: string) {
  const told = jwt.decode(token) as JwtPayload;
  return told.exp;
}
export function skipperOf(token: string) {
  return (jwt.decode(token) as JwtPayload).sub; // want? weak-crypto
}
export function brokerOf(token: string) {
  const claims = jwt.decode(token) as JwtPayload; // want weak-crypto "signed the token"
  return claims.sub;
}
export function verifiedMemberOf(token: string, key: string) {
  return (jwt.verify(token, key, { algorithms: ["RS256"] }) as JwtPayload).sub;
}
