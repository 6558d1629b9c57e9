// What a tool was called with, checked against its own schema: the few forms that tools here have. Input: the schema and the
// arguments. Output: the arguments, or what is wrong with them, in words that say what to do.

export interface TextSchema {
  type: "string";
  description: string;
  enum?: readonly string[];
}
export interface ListSchema {
  type: "array";
  items: { type: "string" };
  description: string;
}
export interface FlagSchema {
  type: "boolean";
  description: string;
}
export type ArgumentSchema = TextSchema | ListSchema | FlagSchema;

export interface ToolSchema {
  type: "object";
  properties: Record<string, ArgumentSchema>;
  required?: readonly string[];
  additionalProperties: false;
}

/** Longest text that is taken: more than any file that is analysed. */
const MOST = 4 * 1024 * 1024;

/** Undefined when all is well. */
export function wrongWith(schema: ToolSchema, given: Record<string, unknown>): string | undefined {
  for (const name of schema.required ?? []) if (given[name] === undefined) return `"${name}" is missing`;
  for (const [name, value] of Object.entries(given)) {
    const one = Object.hasOwn(schema.properties, name) ? schema.properties[name] : undefined;
    if (!one)
      return `there is no "${name.slice(0, 40)}"; give ${Object.keys(schema.properties).join(", ") || "nothing"}`;
    if (!fits(one, value)) return `"${name}" is to be ${wanted(one)}`;
  }
  return undefined;
}

function fits(schema: ArgumentSchema, value: unknown): boolean {
  if (schema.type === "boolean") return typeof value === "boolean";
  if (schema.type === "array") return Array.isArray(value) && value.every((one) => typeof one === "string");
  return typeof value === "string" && value.length <= MOST && (!schema.enum || schema.enum.includes(value));
}

function wanted(schema: ArgumentSchema): string {
  if (schema.type === "boolean") return "true or false";
  if (schema.type === "array") return "a list of texts";
  return schema.enum ? `one of ${schema.enum.join(", ")}` : "a text";
}
