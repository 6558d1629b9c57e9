import { pgTable, text, numeric } from "drizzle-orm/pg-core";

export const policies = pgTable("policies", {
  id: text("id").primaryKey(),
  premium: numeric("premium").notNull(),
  discount: numeric("discount"),
});

export class PremiumEngine {
  rate(sum: number, discount: number) {
    return sum * 0.003 - discount;
  }
}
