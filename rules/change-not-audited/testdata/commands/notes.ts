import { DynamoDBDocumentClient, PutCommand, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import express from "express";
import { seal } from "./seal";

declare const table: DynamoDBDocumentClient;
const TABLE = process.env.APPLICATIONS_TABLE;
const app = express();

async function audit(actor: string, action: string, applicationId: string) {
  await table.send(
    new PutCommand({ TableName: TABLE, Item: { pk: `AUDIT#${applicationId}`, sk: String(Date.now()), actor, action } }),
  );
}

app.post("/applications/:id/notes", async (req, res) => { // want change-not-audited "changes Past medical history"
  await table.send(
    new UpdateCommand({
      TableName: TABLE,
      Key: { pk: `APP#${req.params.id}`, sk: "APP" },
      UpdateExpression: "SET #n = :n",
      ExpressionAttributeNames: { "#n": "medicalHistory" },
      ExpressionAttributeValues: { ":n": await seal(req.body.text) },
    }),
  );
  res.sendStatus(204);
});

app.post("/applications/:id/history", async (req, res) => {
  await table.send(
    new UpdateCommand({
      TableName: TABLE,
      Key: { pk: `APP#${req.params.id}`, sk: "APP" },
      UpdateExpression: "SET medicalHistory = :n",
      ExpressionAttributeValues: { ":n": await seal(req.body.text) },
    }),
  );
  await audit(req.user.id, "application.history", req.params.id);
  res.sendStatus(204);
});

app.post("/applications/:id/open", async (req, res) => {
  await table.send(
    new UpdateCommand({
      TableName: TABLE,
      Key: { pk: `APP#${req.params.id}`, sk: "APP" },
      UpdateExpression: "SET lastOpened = :n",
      ExpressionAttributeValues: { ":n": Date.now() },
    }),
  );
  res.sendStatus(204);
});
