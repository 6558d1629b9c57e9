import { Client } from "@stomp/stompjs";
import { Client as Later } from "@upstash/qstash";
import Agenda from "agenda";
import AWS from "aws-sdk";
import BeeQueue from "bee-queue";
import kue from "kue";
import PgBoss from "pg-boss";

interface Pilot {
  id: string;
  passportNo: string;
}

const boss = new PgBoss(process.env.DATABASE_URL!);
const agenda = new Agenda();
const bee = new BeeQueue("checks");
const kueQueue = kue.createQueue();
const stomp = new Client();
const later = new Later({ token: process.env.LATER! });
const sqs = new AWS.SQS();

export async function all(p: Pilot) {
  await boss.send("check", { passportNo: p.passportNo }); // want pii-plaintext-in-cache-or-queue
  await boss.send("check", { pilotId: p.id });
  await agenda.now("check", { passportNo: p.passportNo }); // want pii-plaintext-in-cache-or-queue
  await agenda.schedule("in 2 hours", "check", { passportNo: p.passportNo }); // want pii-plaintext-in-cache-or-queue
  await agenda.every("1 hour", "check", { pilotId: p.id });
  bee.createJob({ passportNo: p.passportNo }).save(); // want pii-plaintext-in-cache-or-queue
  bee.createJob({ pilotId: p.id }).save();
  kueQueue.create("check", { passportNo: p.passportNo }).save(); // want pii-plaintext-in-cache-or-queue
  stomp.publish({ destination: "/queue/checks", body: JSON.stringify({ passportNo: p.passportNo }) }); // want pii-plaintext-in-cache-or-queue
  await later.publishJSON({ url: process.env.HOOK!, body: { passportNo: p.passportNo } }); // want pii-plaintext-in-cache-or-queue
  await sqs.sendMessage({ QueueUrl: process.env.Q!, MessageBody: JSON.stringify({ passportNo: p.passportNo }) }).promise(); // want pii-plaintext-in-cache-or-queue
  await sqs.sendMessage({ QueueUrl: process.env.Q!, MessageBody: p.id }).promise();
}
