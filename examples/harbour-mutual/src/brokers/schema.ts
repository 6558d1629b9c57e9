import { boolean, customType, integer, pgTable, text, timestamp, uuid, varchar } from "drizzle-orm/pg-core";

/** Numbers are typed in by hand: no blanks, one spelling. */
const tidyText = customType<{ data: string; driverData: string }>({
  dataType: () => "varchar(64)",
  toDriver: (value) => value.replace(/\s/g, "").toUpperCase(),
  fromDriver: (value) => value,
});

export const brokerClients = pgTable("broker_client", {
  id: uuid("id").primaryKey().defaultRandom(),
  brokerId: uuid("broker_id").notNull(),
  clientNameCipher: text("client_name_cipher").notNull(),
  passportCipher: text("passport_cipher"),
  drivingLicenceNo: tidyText("driving_licence_no"),
  nationalId: varchar("national_id", { length: 20 }),
  nationalIdType: varchar("national_id_type", { length: 8 }),
  hasDisability: boolean("has_disability").notNull().default(false),
  dependants: integer("dependants").notNull().default(0),
  createdAt: timestamp("created_at").notNull().defaultNow(),
});

export type BrokerClient = typeof brokerClients.$inferSelect;
