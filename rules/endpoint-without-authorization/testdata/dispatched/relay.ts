import { PrismaClient } from "@prisma/client";

const prisma = new PrismaClient();

interface Relay {
  action: string;
  payload: { claimId: string; claimantName: string; diagnosis: string };
}

async function keepAnswer(payload: Relay["payload"]) {
  const { claimId: id, claimantName, diagnosis } = payload;
  await prisma.claimNote.update({ where: { id }, data: { claimantName, diagnosis } });
}

export async function handleRelay(message: Relay, kind: string) {
  const { action, payload } = message;
  if (action === "typing") return { shown: true };
  if (action === "answer" && kind !== "probe") return keepAnswer(payload);
  return { shown: false };
}

export async function dispatch({ data, service }: { data: Relay; service: string }) {
  if (service !== "chat") throw new Error("no such service");
  return handleRelay(data, "person");
}

export const answer = (payload: Relay["payload"]) => keepAnswer(payload);
