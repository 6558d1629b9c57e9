import { boolean, integer, pgTable, text, timestamp, uuid, varchar } from "drizzle-orm/pg-core";

export const brokerClients = pgTable("broker_client", {
  id: uuid("id").primaryKey().defaultRandom(),
  brokerId: uuid("broker_id").notNull(),
  clientNameCipher: text("client_name_cipher").notNull(),
  passportCipher: text("passport_cipher"),
  drivingLicenceCipher: text("driving_licence_cipher"),
  nationalIdCipher: text("national_id_cipher"),
  nationalIdType: varchar("national_id_type", { length: 8 }),
  hasDisability: boolean("has_disability").notNull().default(false),
  dependants: integer("dependants").notNull().default(0),
  createdAt: timestamp("created_at").notNull().defaultNow(),
  retainUntil: timestamp("retain_until").notNull(),
});

export type BrokerClient = typeof brokerClients.$inferSelect;
