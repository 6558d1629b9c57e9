import { Injectable } from "@nestjs/common";
import { InjectRepository } from "@nestjs/typeorm";
import type { Repository } from "typeorm";
import { Customer } from "./customer.entity";

@Injectable()
export class CustomerService {
  constructor(@InjectRepository(Customer) private readonly customers: Repository<Customer>) {}

  one(id: string) {
    return this.customers.findOneBy({ id });
  }

  async move(id: string, dto: Partial<Customer>) {
    const customer = await this.customers.findOneByOrFail({ id });
    Object.assign(customer, dto);
    await this.customers.save(customer);
  }
}
