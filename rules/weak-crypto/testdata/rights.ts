import jwt from "jsonwebtoken";

interface Claims {
  role: string;
  scopes: string[];
  exp: number;
}

export function maySettle(given: string) {
  const told = jwt.decode(given) as Claims; // want weak-crypto "signed the token"
  return told.role === "claims-manager";
}

export const mayRead = (given: string) => (jwt.decode(given) as Claims).scopes.includes("read"); // want weak-crypto "signed the token"

export function mayApprove(given: string, key: string) {
  jwt.verify(given, key, { algorithms: ["ES256"] });
  const told = jwt.decode(given) as Claims;
  return told.role === "approver";
}

export function isOver(given: string, now: number) {
  return (jwt.decode(given) as Claims).exp < now;
}

export function roleShown(given: string) {
  return (jwt.decode(given) as Claims).role;
}
