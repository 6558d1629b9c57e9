import { PrismaClient } from "@prisma/client";

const prisma = new PrismaClient();

interface Relay {
  action: string;
  level: number;
  payload: { claimId: string; claimantName: string; diagnosis: string };
}

async function keep({ claimId: id, claimantName, diagnosis }: Relay["payload"]) {
  await prisma.claimNote.update({ where: { id }, data: { claimantName, diagnosis } });
}

export async function handle({ action, payload }: Relay) {
  switch (action) {
    case "typing":
      return { shown: true };
    case "answer":
    case "reply":
      return keep(payload);
    case "close":
      payload = { ...payload };
    case "note": {
      await keep(payload);
      break;
    }
    case "probe":
      break;
  }
  return { shown: false };
}

/** What is not named is kept. */
export async function handleOthers(message: Relay) {
  switch (message.level) {
    case 1:
      return { shown: true };
    default:
      await keep(message.payload);
    case 2:
      return { shown: false };
  }
}

export async function tried(message: Relay, code: string) {
  try {
    switch (message.action) {
      case "typing":
        return JSON.parse(code);
      case code:
        await keep(message.payload);
    }
  } catch {
    await keep(message.payload);
  }
}
