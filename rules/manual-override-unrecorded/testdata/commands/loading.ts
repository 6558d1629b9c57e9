import { DynamoDBDocumentClient, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import type { APIGatewayProxyEventV2WithJWTAuthorizer } from "aws-lambda";

declare const table: DynamoDBDocumentClient;
export interface Claimant {
  id: string;
}

const write = (pk: string, pct: number, shown: boolean) =>
  table.send(
    new UpdateCommand({
      TableName: process.env.APPLICATIONS_TABLE,
      Key: { pk, sk: "APP" },
      UpdateExpression: "SET loadingPct = :p, loadingShown = :n",
      ExpressionAttributeValues: { ":p": pct, ":n": shown }, // want manual-override-unrecorded "sets loadingPct"
    }),
  );

function callerOf(event: APIGatewayProxyEventV2WithJWTAuthorizer) {
  return event.requestContext.authorizer.jwt.claims.sub;
}

export const waive = async (event: APIGatewayProxyEventV2WithJWTAuthorizer) => {
  const me = callerOf(event);
  if (!me) return { statusCode: 403, body: "" };
  await write(`APP#${event.pathParameters?.id}`, Number(event.queryStringParameters?.pct ?? 0), true);
  return { statusCode: 200, body: "" };
};
