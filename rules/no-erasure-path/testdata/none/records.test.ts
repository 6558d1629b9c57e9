import type { Repository } from "typeorm";
import type { Customer } from "./records";

export async function deleteCustomers(customers: Repository<Customer>) {
  await customers.delete({});
}
