// Stores without tables: what is written says what they hold.
import { createCipheriv, randomBytes } from "node:crypto";
import { DynamoDBClient, PutItemCommand } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient, PutCommand, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import { Client } from "@elastic/elasticsearch";
import { DynamoDB } from "aws-sdk";
import { MongoClient } from "mongodb";

interface Claimant {
  id: string;
  idCardNo: string;
  email: string;
}
const documents = DynamoDBDocumentClient.from(new DynamoDBClient({}));
const older = new DynamoDB.DocumentClient();
const search = new Client({ node: process.env.SEARCH_URL });
const mongo = new MongoClient(process.env.MONGO_URL ?? "");
const sealed = new MongoClient(process.env.MONGO_URL ?? "", { autoEncryption: { kmsProviders: {} } });

function encrypt(value: string): string {
  const iv = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", Buffer.from(process.env.KEY ?? "", "base64"), iv);
  return cipher.update(value, "utf8", "base64") + cipher.final("base64");
}

export async function keep(claimant: Claimant): Promise<void> {
  await documents.send(new PutCommand({ TableName: "claimants", Item: claimant })); // want pii-unencrypted-at-rest "PRC resident identity number stored in clear by"
  await documents.send(new PutItemCommand({ TableName: "claimants", Item: { idCardNo: { S: claimant.idCardNo } } })); // want pii-unencrypted-at-rest
  await documents.send(
    new UpdateCommand({ TableName: "c", Key: { id: "1" }, ExpressionAttributeValues: { ":n": claimant.idCardNo } }), // want pii-unencrypted-at-rest
  );
  await older.put({ TableName: "claimants", Item: claimant }).promise(); // want pii-unencrypted-at-rest
  await search.index({ index: "claimants", document: claimant }); // want pii-unencrypted-at-rest
  await mongo.db().collection("claimants").insertOne(claimant); // want pii-unencrypted-at-rest

  await sealed.db().collection("claimants").insertOne(claimant);
  await documents.send(
    new PutCommand({ TableName: "claimants", Item: { id: claimant.id, idCardNo: encrypt(claimant.idCardNo) } }),
  );
  await search.index({ index: "claimants", document: { id: claimant.id, email: claimant.email } });
  await mongo.db().collection("tails").insertOne({ id: claimant.id, last4: claimant.idCardNo.slice(-4) });
}
