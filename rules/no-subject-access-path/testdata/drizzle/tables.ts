import { pgTable, text, uuid } from "drizzle-orm/pg-core";

export const customers = pgTable("customers", {
  id: uuid("id").primaryKey(), // want no-subject-access-path "lets them correct"
  fullName: text("full_name"),
  passportNo: text("passport_no"),
  email: text("email"),
});
