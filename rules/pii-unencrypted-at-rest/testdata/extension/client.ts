import { PrismaClient } from "@prisma/client";
import { fieldEncryptionExtension } from "prisma-field-encryption";

export const prisma = new PrismaClient().$extends(fieldEncryptionExtension());
