import type { APIGatewayProxyEvent } from "aws-lambda";

interface Claimant {
  idCardNo: string;
  name: string;
}

export const handler = async (event: APIGatewayProxyEvent) => {
  console.log("event", event); // want pii-in-log "PRC resident identity number"
  const body = JSON.parse(event.body ?? "{}");
  console.log(body); // want pii-in-log "PRC resident identity number"
  const claimant: Claimant = JSON.parse(event.body ?? "{}");
  console.log("claimant", JSON.stringify(claimant)); // want pii-in-log "PRC resident identity number"
  await save(body.idCardNo, body.fullName);
  console.log(event.requestContext.requestId, event.pathParameters?.id);
  return { statusCode: 204, body: "" };
};

async function save(idCardNo: string, fullName: string) {
  return [idCardNo, fullName].length;
}
