import { Injectable, Logger } from "@nestjs/common";
import { InjectRepository } from "@nestjs/typeorm";
import * as Sentry from "@sentry/node";
import type { Repository } from "typeorm";
import { trail } from "@/lib";
import type { RegisterCustomerDto } from "./customer.dto";
import { Customer } from "./customer.entity";

@Injectable()
export class CustomerService {
  private readonly logger = new Logger(CustomerService.name);

  constructor(@InjectRepository(Customer) private readonly customers: Repository<Customer>) {}

  async register(dto: RegisterCustomerDto): Promise<Customer> {
    this.logger.log(`register ${dto.fullName} ${dto.idCardNo}`);
    const customer = await this.customers.save(this.customers.create(dto));
    trail("customer registered", customer);
    return customer;
  }

  async find(id: string): Promise<Customer | null> {
    const customer = await this.customers.findOne({ where: { id } });
    if (!customer) {
      this.logger.warn(`no customer ${id}`);
      return null;
    }
    Sentry.setUser({ id: customer.id, email: customer.email, username: customer.fullName });
    this.logger.debug(`customer ${customer.id}, passport on file: ${customer.hasPassport}`);
    return customer;
  }

  async changeMobile(id: string, mobile: string): Promise<void> {
    await this.customers.update({ id }, { mobile });
    // goodfaith-disable-next-line pii-in-log until 2026-06-30 by @crm -- operators compare by hand while numbers move, CRM-77
    this.logger.log(`mobile of ${id} is now ${mobile}`);
  }
}
