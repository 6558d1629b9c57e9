import { PrismaClient } from "@prisma/client";
import type { APIGatewayProxyEvent } from "aws-lambda";

const prisma = new PrismaClient();

export const handler = async (event: APIGatewayProxyEvent) => { // want access-not-audited "CALL getHolder.handler"
  const holder = await prisma.policyholder.findUnique({ where: { id: event.pathParameters?.id } });
  return { statusCode: 200, body: JSON.stringify(holder) };
};
export const audited = async (event: APIGatewayProxyEvent) => {
  const id = event.pathParameters?.id ?? "";
  const holder = await prisma.policyholder.findUnique({ where: { id } });
  await prisma.auditLog.create({ data: { action: "read", id } });
  return { statusCode: 200, body: JSON.stringify(holder) };
};
