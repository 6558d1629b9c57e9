import { Body, Controller, Param, Patch, Put } from "@nestjs/common";
import { Column, Entity, PrimaryColumn, type Repository } from "typeorm";

@Entity()
class Customer {
  @PrimaryColumn() id!: string;
  @Column() mobile!: string;
  @Column() email!: string;
  @Column() bankAccountNo!: string;
  @Column() lastLogin!: Date;
}

class BankDto {
  bankAccountNo!: string;
  reason!: string;
}

class CustomerDto {
  fullName!: string;
  mobile!: string;
  email!: string;
  homeAddress!: string;
}

@Controller("customers")
export class CustomerController {
  constructor(private readonly customers: Repository<Customer>) {}

  @Patch(":id/mobile")
  async mobile(@Param("id") id: string, @Body("mobile") mobile: string) {
    await this.customers.update({ id }, { mobile }); // want payee-change-unverified "PATCH /customers/:id/mobile changes Mobile phone number .*codes and notices"
  }

  @Patch(":id/bank-account")
  async bank(@Param("id") id: string, @Body() dto: BankDto) {
    const account = dto.bankAccountNo;
    await this.customers.update(id, { bankAccountNo: account }); // want payee-change-unverified "Bank account number .*money goes elsewhere"
  }

  @Put(":id")
  async whole(@Param("id") id: string, @Body() dto: CustomerDto) {
    await this.customers.update(id, dto); // want payee-change-unverified "PUT /customers/:id changes E-mail address and Mobile
  }

  @Patch(":id/contact")
  async contact(@Param("id") id: string, @Body() dto: CustomerDto) {
    const customer = await this.customers.findOneByOrFail({ id });
    customer.email = dto.email;
    await this.customers.save(customer); // want payee-change-unverified "PATCH /customers/:id/contact changes E-mail"
  }

  @Patch(":id/seen")
  async seen(@Param("id") id: string) {
    await this.customers.update({ id }, { lastLogin: new Date() });
    const customer = await this.customers.findOneByOrFail({ id });
    customer.lastLogin = new Date();
    await this.customers.save(customer);
  }
}
