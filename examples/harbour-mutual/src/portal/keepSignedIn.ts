import type { Response } from "express";

/** Until the browser is closed. */
export function keepSignedIn(res: Response, sessionId: string): void {
  res.cookie("portal_session", sessionId, { path: "/", sameSite: "lax" });
}
