import { createCipheriv, createHash, randomBytes } from "node:crypto";
import { customType, text } from "drizzle-orm/sqlite-core";

const key = Buffer.from(process.env.COLUMN_KEY as string, "base64");
function close(column: string, plain: string): string {
  const iv = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", key, iv).setAAD(Buffer.from(column));
  return Buffer.concat([iv, cipher.update(plain, "utf8"), cipher.final()]).toString("base64");
}

/** The type is made for each column, with its name in it. */
export const closed = (name: string) =>
  customType<{ data: string; driverData: string }>({
    dataType: () => "text",
    toDriver: (value) => close(name, value),
  })(name);

export function closedJson<T>(name: string) {
  return customType<{ data: T; driverData: string }>({
    dataType: () => "text",
    toDriver: (value) => close(name, JSON.stringify(value)),
  })(name);
}

/** Named as if, and plain. */
export const vaulted = (name: string) =>
  customType<{ data: string; driverData: string }>({
    dataType: () => "text",
    toDriver: (value) => value.trim(),
  })(name);

export const digested = (name: string) => text(name).$defaultFn(() => createHash("sha256").digest("hex"));
