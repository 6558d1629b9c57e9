import https from "node:https";

export const agent = new https.Agent({ rejectUnauthorized: process.env.NODE_ENV !== "test" });
export interface Options {
  rejectUnauthorized: false;
}
