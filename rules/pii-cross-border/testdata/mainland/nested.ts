import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { S3Client } from "@aws-sdk/client-s3";
import { DynamoDBDocumentClient, PutCommand } from "@aws-sdk/lib-dynamodb";
import { Upload } from "@aws-sdk/lib-storage";
import COS from "cos-nodejs-sdk-v5";
import { MongoClient } from "mongodb";

const abroad = DynamoDBDocumentClient.from(new DynamoDBClient({ region: "ca-central-1" }));
const home = DynamoDBDocumentClient.from(new DynamoDBClient({ region: "cn-northwest-1" }));
const bucket = new S3Client({ region: "eu-west-1" });
const cos = new COS({ SecretId: process.env.COS_ID, SecretKey: process.env.COS_KEY });
const far = new MongoClient("mongodb+srv://reports.eu-west-1.data.example.com/claims");
const set = new MongoClient(process.env.MONGO_URL!);

export async function keep(pensioner: { passportNo: string; diagnosis: string }, region: string) {
  await abroad.send(new PutCommand({ TableName: "pensioner", Item: { passportNo: pensioner.passportNo } })); // want pii-cross-border "to ca-central-1, which is in Canada"
  await home.send(new PutCommand({ TableName: "pensioner", Item: { passportNo: pensioner.passportNo } }));
  await new Upload({ client: bucket, params: { Bucket: "b", Key: "k", Body: pensioner.diagnosis } }).done(); // want pii-cross-border "by Upload to eu-west-1"
  await cos.putObject({ Bucket: "b", Region: "ap-singapore", Key: "k", Body: pensioner.diagnosis }); // want pii-cross-border "to ap-singapore"
  await cos.putObject({ Bucket: "b", Region: "ap-beijing", Key: "k", Body: pensioner.diagnosis });
  await cos.putObject({ Bucket: "b", Region: region, Key: "k", Body: pensioner.diagnosis });
  await cos.putObject({ Bucket: "b", Region: "ap-singapore", Key: "k", Body: "tariff" });
  await far.db("x").collection("reports").insertOne({ diagnosis: pensioner.diagnosis }); // want pii-cross-border "to reports.eu-west-1.data.example.com"
  await set.db("x").collection("reports").insertOne({ diagnosis: pensioner.diagnosis });
}
