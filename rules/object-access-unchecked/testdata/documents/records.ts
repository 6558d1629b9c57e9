// Functions behind a gateway, with a table of keys and values: what of the key is the caller's own ties the record to him.
import { DeleteCommand, GetCommand, QueryCommand, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import type { APIGatewayProxyEventV2WithJWTAuthorizer } from "aws-lambda";
import { documents, table } from "./documents";

type Call = APIGatewayProxyEventV2WithJWTAuthorizer;
const me = (call: Call) => String(call.requestContext.authorizer.jwt.claims.sub);
const answer = (statusCode: number, of?: unknown) => ({ statusCode, body: JSON.stringify(of ?? null) });

export const ownVisit = async (call: Call) => {
  const Key = { pk: `PATIENT#${me(call)}`, sk: `VISIT#${call.pathParameters!.id}` };
  const { Item } = await documents.send(new GetCommand({ TableName: table, Key, ProjectionExpression: "diagnosis, doctor" }));
  return answer(200, Item);
};

export const visit = async (call: Call) => {
  const { Item } = await documents.send( // want object-access-unchecked "any VISIT by the visitId"
    new GetCommand({ TableName: table, Key: { pk: `VISIT#${call.pathParameters!.id}` }, ProjectionExpression: "diagnosis, doctor" }),
  );
  return answer(200, Item);
};

export const comparedVisit = async (call: Call) => {
  const { Item } = await documents.send(new GetCommand({ TableName: table, Key: { pk: `VISIT#${call.pathParameters!.id}` } }));
  if (Item?.patientId !== me(call)) return answer(404);
  return answer(200, { diagnosis: Item.diagnosis });
};

export const visitsOf = async (call: Call) => {
  const { Items } = await documents.send( // want object-access-unchecked "by the patientId"
    new QueryCommand({
      TableName: table,
      KeyConditionExpression: "patientId = :p",
      ExpressionAttributeValues: { ":p": call.queryStringParameters?.patient },
      ProjectionExpression: "id, diagnosis",
    }),
  );
  return answer(200, Items);
};

export const cancel = async (call: Call) => {
  await documents.send(new DeleteCommand({ TableName: table, Key: { pk: `VISIT#${call.pathParameters!.id}` } })); // want object-access-unchecked "delete any VISIT"
  return answer(204);
};

export const cancelOwn = async (call: Call) => {
  await documents.send(
    new DeleteCommand({
      TableName: table,
      Key: { pk: `VISIT#${call.pathParameters!.id}` },
      ConditionExpression: "patientId = :me",
      ExpressionAttributeValues: { ":me": me(call) },
    }),
  );
  return answer(204);
};

export const room = async (call: Call) => {
  const { Item } = await documents.send(
    new GetCommand({ TableName: table, Key: { pk: `ROOM#${call.pathParameters!.id}` }, ProjectionExpression: "floor, beds" }),
  );
  return answer(200, Item);
};

export const readdress = async (call: Call) => {
  await documents.send(
    new UpdateCommand({
      TableName: table,
      Key: { pk: `PATIENT#${me(call)}`, sk: `ADDRESS#${call.pathParameters!.id}` },
      UpdateExpression: "SET homeAddress = :a",
      ExpressionAttributeValues: { ":a": JSON.parse(call.body ?? "{}").address },
    }),
  );
  return answer(204);
};
