import { PrismaClient } from "@prisma/client";
import type { APIGatewayProxyEvent } from "aws-lambda";
import { verifyToken } from "./token";

const prisma = new PrismaClient();

export const handler = async (event: APIGatewayProxyEvent) => {
  await verifyToken(event.headers.Authorization);
  const holder = await prisma.policyholder.findUnique({ where: { id: event.pathParameters?.id } }); // want object-access-unchecked "CALL getHolder.handler"
  return { statusCode: 200, body: JSON.stringify(holder) };
};
export const mine = async (event: APIGatewayProxyEvent) => {
  const user = await verifyToken(event.headers.Authorization);
  const holder = await prisma.policyholder.findUnique({ where: { id: user.holderId } });
  return { statusCode: 200, body: JSON.stringify(holder) };
};
