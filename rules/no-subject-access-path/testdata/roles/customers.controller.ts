import { Body, Controller, Get, Param, Put } from "@nestjs/common";
import { InjectRepository } from "@nestjs/typeorm";
import type { Repository } from "typeorm";
import { Roles } from "./auth";
import { Customer } from "./customer.entity";

@Controller("customers")
@Roles("customer", "admin")
export class CustomersController {
  constructor(@InjectRepository(Customer) private readonly customers: Repository<Customer>) {}

  @Get(":id")
  show(@Param("id") id: string) {
    return this.customers.findOneBy({ id });
  }

  @Put(":id")
  change(@Param("id") id: string, @Body() body: Partial<Customer>) {
    return this.customers.update({ id }, body);
  }
}
