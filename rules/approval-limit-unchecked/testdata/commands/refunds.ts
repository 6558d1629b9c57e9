import { DynamoDBDocumentClient, GetCommand, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import type { APIGatewayProxyEventV2WithJWTAuthorizer } from "aws-lambda";

declare const table: DynamoDBDocumentClient;
const LIMIT = Number(process.env.REFUND_LIMIT ?? 50_000);

async function refund(id?: string) {
  const { Item } = await table.send(
    new GetCommand({ TableName: process.env.LEDGER_TABLE, Key: { pk: `REFUND#${id}`, sk: "REFUND" } }),
  );
  return Item as { pk: string; requestedBy: string; amount: number } | undefined;
}

const markApproved = (pk: string, by: string) =>
  table.send(
    new UpdateCommand({
      TableName: process.env.LEDGER_TABLE,
      Key: { pk, sk: "REFUND" },
      UpdateExpression: "SET approvedBy = :b, #s = :s",
      ExpressionAttributeNames: { "#s": "status" },
      ExpressionAttributeValues: { ":b": by, ":s": "approved" },
    }),
  );

export const approve = async (event: APIGatewayProxyEventV2WithJWTAuthorizer) => {
  const me = String(event.requestContext.authorizer.jwt.claims.sub);
  const one = await refund(event.pathParameters?.id);
  if (!one || one.requestedBy === me) return { statusCode: 403, body: "" };
  if (one.amount > LIMIT) return { statusCode: 403, body: "" };
  await markApproved(one.pk, me);
  return { statusCode: 200, body: "" };
};

export const goodwill = async (event: APIGatewayProxyEventV2WithJWTAuthorizer) => { // want approval-limit-unchecked "goodwill approves an amount"
  const me = String(event.requestContext.authorizer.jwt.claims.sub);
  const one = await refund(event.pathParameters?.id);
  if (!one || one.requestedBy === me) return { statusCode: 403, body: "" };
  await markApproved(one.pk, me);
  return { statusCode: 200, body: "" };
};
