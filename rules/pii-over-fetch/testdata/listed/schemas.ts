import { base } from "./base";

export const named = { type: "object", properties: { fullName: { type: "string" } } };
export const withBase = { ...base, tags: ["drivers"] };
