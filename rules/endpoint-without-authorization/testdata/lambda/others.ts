import middy from "@middy/core";
import type { APIGatewayProxyEventV2, APIGatewayProxyEventV2WithJWTAuthorizer, APIGatewayProxyHandlerV2, SQSEvent } from "aws-lambda";
import { verify } from "jsonwebtoken";
import { findClaimant } from "./store";

const answer = (body: unknown) => ({ statusCode: 200, body: JSON.stringify(body) });

export const typed: APIGatewayProxyHandlerV2 = async (event) => { // want endpoint-without-authorization "CALL others.typed"
  return answer(await findClaimant(event.rawPath));
};
const inner = async (event: APIGatewayProxyEventV2) => { // want endpoint-without-authorization "CALL others.wrapped"
  return answer(await findClaimant(event.rawPath));
};
export const wrapped = middy(inner);

export const checked = async (event: APIGatewayProxyEventV2) => {
  try {
    verify(event.headers.authorization ?? "", process.env.KEY ?? "");
  } catch {
    return { statusCode: 401, body: "" };
  }
  return answer(await findClaimant(event.rawPath));
};
// Such an event comes only after a check.
export const checkedByHost = async (event: APIGatewayProxyEventV2WithJWTAuthorizer) =>
  answer(await findClaimant(event.rawPath));
export const counted = async (event: APIGatewayProxyEventV2) => answer((await findClaimant(event.rawPath))?.amount);
// From a queue: nobody is answered.
export const queued = async (event: SQSEvent) => findClaimant(event.Records[0]!.messageId);
