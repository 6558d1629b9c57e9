// A function that writes the state it is given, and callers among whom a score decides.
import { DynamoDBDocumentClient, UpdateCommand } from "@aws-sdk/lib-dynamodb";

declare const table: DynamoDBDocumentClient;
const riskScore = async (claimId: string): Promise<number> => Number(claimId.length);
export interface Claimant {
  id: string;
}

async function setStatus(id: string, status: string) {
  await table.send(
    new UpdateCommand({
      TableName: process.env.CLAIMS_TABLE,
      Key: { pk: `CLAIM#${id}`, sk: "CLAIM" },
      UpdateExpression: "SET #s = :s",
      ExpressionAttributeNames: { "#s": "status" },
      ExpressionAttributeValues: { ":s": status },
    }),
  );
}

export async function decide(claimId: string) {
  const score = await riskScore(claimId);
  if (score < 30) await setStatus(claimId, "declined"); // want automated-decision-unreviewed "DECLINED|declined"
  else await setStatus(claimId, "accepted");
}

export async function sortOut(claimId: string) {
  const score = await riskScore(claimId);
  await setStatus(claimId, score < 30 ? "referred" : "accepted");
}

export async function late(claimId: string, days: number) {
  if (days > 30) await setStatus(claimId, "declined");
}

export async function refuse(claimId: string) {
  await setStatus(claimId, "declined");
}
