import type { APIGatewayProxyEvent, APIGatewayProxyResult } from "aws-lambda";
import { findClaimant } from "./store";

export const handler = async (event: APIGatewayProxyEvent): Promise<APIGatewayProxyResult> => { // want endpoint-without-authorization "CALL getClaimant.handler hands out"
  const claimant = await findClaimant(event.pathParameters?.id ?? "");
  return { statusCode: 200, body: JSON.stringify(claimant) };
};
