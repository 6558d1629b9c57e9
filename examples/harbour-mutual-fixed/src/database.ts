import { DataSource } from "typeorm";
import { Claim } from "@/claims/claim.entity";
import { Customer } from "@/customers/customer.entity";

export const database = new DataSource({
  type: "mysql",
  url: process.env.DATABASE_URL,
  entities: [Customer, Claim],
  logging: ["error", "migration"],
});
