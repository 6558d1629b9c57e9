import { Injectable, Logger } from "@nestjs/common";
import { InjectRepository } from "@nestjs/typeorm";
import * as Sentry from "@sentry/node";
import type { Repository } from "typeorm";
import { maskId, pseudonym, trail } from "@/lib";
import type { RegisterCustomerDto } from "./customer.dto";
import { Customer } from "./customer.entity";
import { requireStepUp } from "./stepUp";

@Injectable()
export class CustomerService {
  private readonly logger = new Logger(CustomerService.name);

  constructor(@InjectRepository(Customer) private readonly customers: Repository<Customer>) {}

  async register(dto: RegisterCustomerDto): Promise<Customer> {
    this.logger.log(`register a customer with an identity document of type ${dto.idCardType}`);
    const customer = await this.customers.save(this.customers.create(dto));
    trail("customer registered", customer.id);
    return customer;
  }

  async find(id: string): Promise<Customer | null> {
    const select = { id: true, fullName: true, mobile: true, idCardType: true, hasPassport: true, createdAt: true };
    const customer = await this.customers.findOne({ where: { id }, select });
    if (!customer) {
      this.logger.warn(`no customer ${id}`);
      return null;
    }
    Sentry.setUser({ id: pseudonym(customer.id) });
    this.logger.debug(`customer ${customer.id}, passport on file: ${customer.hasPassport}`);
    return customer;
  }

  async changeMobile(id: string, mobile: string, challenge: string): Promise<void> {
    await requireStepUp(id, challenge);
    await this.customers.update({ id }, { mobile });
    // goodfaith-disable-next-line pii-in-log by @crm -- the switchboard reads this line, its store is encrypted, CRM-91
    this.logger.log(`mobile of ${id} is now ${mobile}`);
  }
}
