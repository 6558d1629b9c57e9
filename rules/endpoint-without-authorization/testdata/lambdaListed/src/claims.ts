import type { APIGatewayProxyEvent } from "aws-lambda";
import { findClaimant } from "./store";

const found = async (event: APIGatewayProxyEvent) => findClaimant(event.pathParameters?.id ?? "");

export const checked = async (event: APIGatewayProxyEvent) => ({ statusCode: 200, body: JSON.stringify(await found(event)) });
export const open = async (event: APIGatewayProxyEvent) => ({ statusCode: 200, body: JSON.stringify(await found(event)) }); // want endpoint-without-authorization "POST /claimants/lookup"
export const keyed = async (event: APIGatewayProxyEvent) => ({ statusCode: 200, body: JSON.stringify(await found(event)) });
export const nightly = async (event: APIGatewayProxyEvent) => ({ statusCode: 200, body: JSON.stringify(await found(event)) });
// Listed nowhere: what checks others may check it.
export const unlisted = async (event: APIGatewayProxyEvent) => ({ statusCode: 200, body: JSON.stringify(await found(event)) });
