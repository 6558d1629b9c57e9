import { Injectable } from "@nestjs/common";
import { InjectRepository } from "@nestjs/typeorm";
import type { Repository } from "typeorm";
import { Customer, CustomerStatus } from "./customer.entity.js";

@Injectable()
export class CustomersRepository {
  constructor(@InjectRepository(Customer) private readonly rows: Repository<Customer>) {}
  async close(id: string, by: string) {
    await this.rows.update(id, { status: CustomerStatus.Deleted, deletedAt: new Date(), deletedBy: by }); // want erasure-soft-delete-only "DELETE /customers/me says that it erases"
  }
}
