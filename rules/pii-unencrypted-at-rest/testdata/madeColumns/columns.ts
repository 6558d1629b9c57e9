import { createCipheriv, randomBytes } from "node:crypto";
import { applyDecorators } from "@nestjs/common";
import { IsOptional, IsString } from "class-validator";
import { Column, type ColumnOptions } from "typeorm";

const locked = {
  to(text: string) {
    const iv = randomBytes(12);
    const cipher = createCipheriv("aes-256-gcm", Buffer.from(process.env.COLUMN_KEY ?? "", "base64"), iv);
    return Buffer.concat([iv, cipher.update(text), cipher.final(), cipher.getAuthTag()]).toString("base64");
  },
  from: (text: string) => text,
};

export const Short = (length = 60) => Column({ type: "varchar", length });
export const Locked = (options: ColumnOptions = {}) => Column({ type: "text", ...options, transformer: locked });
export function Checked(options: ColumnOptions = {}) {
  return applyDecorators(Column({ type: "text", ...options }), IsString());
}
export const Sent = () => applyDecorators(IsString(), IsOptional());
