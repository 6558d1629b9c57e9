import { createCipheriv, randomBytes } from "node:crypto";
import { type DynamoDBDocumentClient, PutCommand } from "@aws-sdk/lib-dynamodb";
import { type Collection, MongoClient } from "mongodb";

interface Application {
  id: string;
  step: number;
  passportNo: string;
  email: string;
}

const closed = (text: string, key: Buffer) => {
  const iv = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", key, iv);
  return Buffer.concat([iv, cipher.update(text), cipher.final(), cipher.getAuthTag()]).toString("base64");
};

export async function keep(store: DynamoDBDocumentClient, application: Application, key: Buffer) {
  await store.send(new PutCommand({ TableName: "applications", Item: { pk: application.id, step: application.step } }));
  await store.send(new PutCommand({ TableName: "applications", Item: { pk: application.id, passportNo: application.passportNo } })); // want pii-unencrypted-at-rest "stored in clear by PutCommand"
  const passport = closed(application.passportNo, key);
  await store.send(new PutCommand({ TableName: "applications", Item: { pk: application.id, passport } }));
}

export async function keepAll(url: string, applications: Application[]) {
  const found: Collection<Application> = (await MongoClient.connect(url)).db().collection("applications");
  await found.insertMany(applications); // want pii-unencrypted-at-rest "Passport"
  await found.updateMany({ step: 1 }, { $set: { step: 2 } });
  await found.insertOne({ id: "a", step: 1, email: applications[0]!.email } as Application);
}
