import { createCipheriv, randomBytes } from "node:crypto";
import type { Model, ModelStatic } from "sequelize";

export interface Keys {
  current(): Buffer;
}

export function lock(text: string, keys: Keys): string {
  const iv = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", keys.current(), iv);
  return Buffer.concat([iv, cipher.update(text, "utf8"), cipher.final(), cipher.getAuthTag()]).toString("base64");
}

/** Instances are locked before they are saved. */
export function lockFields<M extends Model>(model: ModelStatic<M>, fields: string[], keys: Keys): void {
  const all = (row: M) => {
    for (const field of fields) row.setDataValue(field as never, lock(String(row.getDataValue(field as never)), keys) as never);
  };
  model.addHook("beforeSave", (row) => all(row as M));
  model.addHook("beforeBulkCreate", (rows) => (rows as M[]).forEach(all));
}

/** Tidies, and locks nothing. */
export function tidyFields<M extends Model>(model: ModelStatic<M>, fields: string[]): void {
  model.addHook("beforeSave", (row) => {
    for (const field of fields) row.setDataValue(field as never, String(row.getDataValue(field as never)).trim() as never);
  });
}

/** After it was written. */
export function lockLate<M extends Model>(model: ModelStatic<M>, fields: string[], keys: Keys): void {
  model.addHook("afterFind", (row) => {
    const one = row as unknown as M;
    for (const field of fields) one.setDataValue(field as never, lock(String(one.getDataValue(field as never)), keys) as never);
  });
}
