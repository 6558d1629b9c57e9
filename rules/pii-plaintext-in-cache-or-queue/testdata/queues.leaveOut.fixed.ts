import { EventEmitter } from "node:events";
import { SendMessageCommand, SQSClient } from "@aws-sdk/client-sqs";
import amqp from "amqplib";
import { Queue } from "bullmq";
import { Kafka } from "kafkajs";

interface Claim {
  id: string;
  claimantIdCard: string;
  diagnosis: string;
  bankAccountNo: string;
  status: string;
}

const kafka = new Kafka({ clientId: "claims", brokers: ["broker:9093"] }).producer();
const payouts = new Queue("payouts");
const sqs = new SQSClient({});

export async function published(claim: Claim) {
  await kafka.send({ topic: "claim.created", messages: [{ key: claim.id, value: JSON.stringify(claim) }] }); // want pii-plaintext-in-cache-or-queue "message"
  await payouts.add("pay", { claimId: claim.id }); // want pii-plaintext-in-cache-or-queue
  await sqs.send(new SendMessageCommand({ QueueUrl: "q", MessageBody: JSON.stringify(claim) })); // want pii-plaintext-in-cache-or-queue
  const channel = await (await amqp.connect("amqps://broker")).createChannel();
  channel.sendToQueue("claims", Buffer.from(JSON.stringify({ id: claim.id }))); // want pii-plaintext-in-cache-or-queue
  channel.publish("claims", "created", Buffer.from(claim.claimantIdCard)); // want pii-plaintext-in-cache-or-queue
}

const bus = new EventEmitter();

export async function silent(claim: Claim) {
  await kafka.send({ topic: "claim.created", messages: [{ key: claim.id, value: JSON.stringify({ id: claim.id }) }] });
  await payouts.add("pay", { claimId: claim.id, status: claim.status });
  await sqs.send(new SendMessageCommand({ QueueUrl: "q", MessageBody: JSON.stringify({ id: claim.id }) }));
  const { claimantIdCard: _card, diagnosis: _diagnosis, bankAccountNo: _account, ...rest } = claim;
  await payouts.add("notify", rest);
  // In the same process.
  bus.emit("claim", claim);
}
