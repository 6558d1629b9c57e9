export function bearer(authHeader: string): string {
  const [scheme, token] = authHeader.split(" ");
  if (scheme !== "Bearer") throw new Error(`wrong scheme ${scheme}, Bearer is expected`);
  if (token!.length < 20) throw new Error(`wrong header ${authHeader}`); // want pii-in-error
  return token!;
}

export function either(authHeader?: string): string {
  const [scheme, token] = (authHeader || "none").split(" ");
  if (scheme !== "Bearer") throw new Error(`wrong scheme ${scheme}, Bearer is expected`);
  return token!;
}
