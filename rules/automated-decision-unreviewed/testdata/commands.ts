// Documents that a command updates, where a score decides alone.
import { DynamoDBDocumentClient, UpdateCommand } from "@aws-sdk/lib-dynamodb";

declare const table: DynamoDBDocumentClient;
const riskScore = async (claimId: string): Promise<number> => Number(claimId.length);
export interface Claimant {
  id: string;
}
const Names = { "#s": "status" };

export async function preAuthorise(claimId: string) {
  const score = await riskScore(claimId);
  const status = score > 0.6 ? "DECLINED" : "AUTHORISED";
  await table.send(
    new UpdateCommand({
      TableName: process.env.CLAIMS_TABLE,
      Key: { id: claimId },
      UpdateExpression: "SET #s = :s",
      ExpressionAttributeNames: Names,
      ExpressionAttributeValues: { ":s": status }, // want automated-decision-unreviewed
    }),
  );
}

export async function sortOut(claimId: string) {
  const score = await riskScore(claimId);
  await table.send(
    new UpdateCommand({
      TableName: process.env.CLAIMS_TABLE,
      Key: { id: claimId },
      UpdateExpression: "SET #s = :s",
      ExpressionAttributeNames: { "#s": "status" },
      ExpressionAttributeValues: { ":s": score > 0.6 ? "IN_REVIEW" : "AUTHORISED" },
    }),
  );
}

export async function refuseLate(claimId: string, days: number) {
  await table.send(
    new UpdateCommand({
      TableName: process.env.CLAIMS_TABLE,
      Key: { id: claimId },
      UpdateExpression: "SET #s = :s",
      ExpressionAttributeNames: { "#s": "status" },
      ExpressionAttributeValues: { ":s": days > 30 ? "DECLINED" : "OPEN" },
    }),
  );
}
