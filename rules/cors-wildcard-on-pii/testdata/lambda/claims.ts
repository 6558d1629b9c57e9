import type { APIGatewayProxyEvent } from "aws-lambda";
import { answer } from "./answer";

interface Claim {
  claimNo: string;
  idCardNo: string;
  diagnosis: string;
}
const claims = new Map<string, Claim>();

export async function handler(event: APIGatewayProxyEvent) {
  return answer(200, claims.get(event.pathParameters?.no ?? ""));
}
