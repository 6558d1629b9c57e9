// The part of a zod schema that a path leads to: its keys and examples, for messages.
import * as z from "zod";

export interface SchemaPart {
  /** Keys of an object. */
  shape: Record<string, unknown> | undefined;
  examples: readonly unknown[] | undefined;
}

export function schemaAt(schema: z.ZodType, path: readonly (string | number)[]): SchemaPart | undefined {
  const found = descend(schema, path);
  if (!found) return undefined;
  const inner = unwrapped(found);
  return {
    shape: inner instanceof z.ZodObject ? (inner.shape as Record<string, unknown>) : undefined,
    examples: examplesOf(found),
  };
}

function examplesOf(schema: z.ZodType): readonly unknown[] | undefined {
  const own = schema.meta()?.examples as readonly unknown[] | undefined;
  if (own) return own;
  if (schema instanceof z.ZodOptional) return examplesOf(schema.unwrap() as z.ZodType);
  if (!(schema instanceof z.ZodUnion)) return undefined;
  return (schema.options as z.ZodType[]).map(examplesOf).find((examples) => examples !== undefined);
}

function unwrapped(schema: z.ZodType): z.ZodType {
  return schema instanceof z.ZodOptional ? unwrapped(schema.unwrap() as z.ZodType) : schema;
}

function descend(schema: z.ZodType, path: readonly (string | number)[]): z.ZodType | undefined {
  if (path.length === 0) return schema;
  const at = unwrapped(schema);
  const [key, ...rest] = path as [string | number, ...(string | number)[]];
  if (at instanceof z.ZodUnion) {
    for (const option of at.options as z.ZodType[]) {
      const found = descend(option, path);
      if (found) return found;
    }
    return undefined;
  }
  if (at instanceof z.ZodObject) {
    const member = (at.shape as Record<string, z.ZodType>)[key];
    return member && descend(member, rest);
  }
  if (at instanceof z.ZodRecord) return descend(at.valueType as z.ZodType, rest);
  if (at instanceof z.ZodArray) return descend(at.element as z.ZodType, rest);
  if (at instanceof z.ZodTuple) {
    const item = (at.def.items as readonly z.ZodType[])[Number(key)];
    return item && descend(item, rest);
  }
  return undefined;
}
