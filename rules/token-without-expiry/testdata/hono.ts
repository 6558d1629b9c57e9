import { sign } from "hono/jwt";

export const endless = (id: string, secret: string) => sign({ id, role: "customer" }, secret); // want token-without-expiry "never ends"
export const ended = (id: string, secret: string) =>
  sign({ id, role: "customer", exp: Math.floor(Date.now() / 1000) + 1800 }, secret);
export const signature = (order: string, secret: string) => sign({ order }, secret);
