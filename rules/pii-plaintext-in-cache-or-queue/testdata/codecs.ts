import { connect, JSONCodec, StringCodec } from "nats";

interface Survey {
  surveyId: string;
  passportNumber: string;
  diagnosis: string;
}

const json = JSONCodec<Survey>();

export async function surveyed(survey: Survey) {
  const nc = await connect({ servers: process.env.NATS_URL!, tls: {} });
  nc.publish("survey.done", json.encode(survey)); // want pii-plaintext-in-cache-or-queue
  nc.publish("survey.done", JSONCodec().encode({ of: survey.passportNumber })); // want pii-plaintext-in-cache-or-queue
  nc.publish("survey.seen", StringCodec().encode(survey.surveyId));
}
