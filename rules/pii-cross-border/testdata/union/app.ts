import { PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import axios from "axios";
import OpenAI from "openai";

interface Patient {
  id: string;
  fullName: string;
  diagnosis: string;
}

const abroad = new S3Client({ region: "us-west-2" });
const frankfurt = new S3Client({ region: "eu-central-1" });
const london = new S3Client({ region: "eu-west-2" });
const model = new OpenAI({ apiKey: process.env.OPENAI_KEY });

export async function keep(patient: Patient) {
  const Body = JSON.stringify(patient);
  await abroad.send(new PutObjectCommand({ Bucket: "files", Key: patient.id, Body })); // want pii-cross-border "us-west-2"
  await frankfurt.send(new PutObjectCommand({ Bucket: "files", Key: patient.id, Body }));
  await london.send(new PutObjectCommand({ Bucket: "files", Key: patient.id, Body }));
  await axios.post("https://restapi.amap.com/v3/geocode", patient); // want pii-cross-border "Amap, which keeps data abroad only"
  await axios.post("https://registry.health.cn/v1", patient); // want pii-cross-border "mainland China"
  await axios.post("https://api.labor.fr/v1", patient);
  await model.chat.completions.create({ model: "gpt-4o", messages: [{ role: "user", content: patient.diagnosis }] });
}
