import { eq, lt } from "drizzle-orm";
import { drizzle } from "drizzle-orm/node-postgres";
import { auditLine, logger, maskName } from "@/lib";
import { decrypt, encrypt } from "@/lib/fieldCipher";
import { brokerClients } from "./schema";

const db = drizzle(process.env.BROKER_DATABASE_URL ?? "");

export interface NewClient {
  brokerId: string;
  clientName: string;
  passportNumber?: string;
  drivingLicenceNo?: string;
  nationalId?: string;
}

/** Numbers are typed in by hand: no blanks, one spelling. */
const tidy = (value: string) => value.replace(/\s/g, "").toUpperCase();

/** As long as the law asks for records of a contract. */
const retainUntil = (from: Date) => new Date(from.getFullYear() + 10, from.getMonth(), from.getDate());

export async function addClient(client: NewClient): Promise<void> {
  const added = {
    retainUntil: retainUntil(new Date()),
    brokerId: client.brokerId,
    clientNameCipher: encrypt(client.clientName),
    passportCipher: client.passportNumber ? encrypt(client.passportNumber) : null,
    drivingLicenceCipher: client.drivingLicenceNo ? encrypt(tidy(client.drivingLicenceNo)) : null,
    nationalIdCipher: client.nationalId ? encrypt(tidy(client.nationalId)) : null,
  };
  await db.insert(brokerClients).values(added);
  auditLine("client added", { brokerId: client.brokerId });
  logger.info({ brokerId: client.brokerId, passport: client.passportNumber !== undefined }, "client added");
}

export async function clientsOf(brokerId: string) {
  const clients = await db.select().from(brokerClients).where(eq(brokerClients.brokerId, brokerId));
  logger.info({ brokerId, count: clients.length }, "clients listed");
  const names = clients.map((client) => maskName(decrypt(client.clientNameCipher)));
  logger.debug(`clients of ${brokerId}: ${names.join(", ")}`);
  return clients.map(({ id, dependants }, i) => ({ id, dependants, name: names[i] }));
}

export async function moveClient(id: string, brokerId: string): Promise<void> {
  const [moved] = await db.update(brokerClients).set({ brokerId }).where(eq(brokerClients.id, id)).returning();
  if (moved) auditLine("client moved", moved.id);
}

/** Run by the nightly job. */
export async function purgeClients(now = new Date()): Promise<void> {
  await db.delete(brokerClients).where(lt(brokerClients.retainUntil, now));
  auditLine("clients purged", now.toISOString());
}
