import type { CookieOptions } from "express";

export const weak: CookieOptions = { path: "/", sameSite: "lax" };
export const strong = { httpOnly: true, secure: true, sameSite: "strict" } as const;
export const COOKIES = { session: "sid", language: "lang" };
export const optionsFor = (days: number): CookieOptions => ({ ...weak, httpOnly: true, maxAge: days * 86_400_000 });
