import { PrismaClient } from "@prisma/client";
import { encrypt } from "@acme/vault";

export const prisma = new PrismaClient();

prisma.$use(async (params, next) => {
  const data = params.args?.data;
  if (params.model === "Settlor" && data?.idCardNo) data.idCardNo = await encrypt(data.idCardNo);
  // Looked at, and left as it is.
  if (data?.bankCardNo) console.info("with a card");
  return next(params);
});
