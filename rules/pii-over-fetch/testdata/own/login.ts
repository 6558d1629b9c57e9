export function requireLogin(req: { user?: unknown }, res: { sendStatus(code: number): void }, next: () => void): void {
  if (!req.user) return res.sendStatus(401);
  next();
}
