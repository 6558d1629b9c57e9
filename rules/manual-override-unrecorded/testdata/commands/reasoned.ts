import { DynamoDBDocumentClient, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import type { APIGatewayProxyEventV2WithJWTAuthorizer } from "aws-lambda";

declare const table: DynamoDBDocumentClient;
export interface Claimant {
  id: string;
}

export const waive = async (event: APIGatewayProxyEventV2WithJWTAuthorizer) => {
  const { pct, reason, approver } = JSON.parse(event.body ?? "{}");
  if (!reason || !approver) return { statusCode: 400, body: "" };
  await table.send(
    new UpdateCommand({
      TableName: process.env.APPLICATIONS_TABLE,
      Key: { pk: `APP#${event.pathParameters?.id}`, sk: "APP" },
      UpdateExpression: "SET loadingPct = :p, loadingReason = :r, approvedBy = :a",
      ExpressionAttributeValues: { ":p": pct, ":r": reason, ":a": approver },
    }),
  );
  return { statusCode: 200, body: "" };
};
