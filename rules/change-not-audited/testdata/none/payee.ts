import { Body, Controller, Post } from "@nestjs/common";
import { Column, Entity, PrimaryColumn, type Repository } from "typeorm";

@Entity()
export class Payee {
  @PrimaryColumn() id!: string;
  @Column() bankAccountNo!: string;
}

@Controller("payees")
export class PayeeController {
  constructor(private readonly payees: Repository<Payee>) {}
  @Post()
  async create(@Body() dto: Payee) { // want change-not-audited "no code of this project writes an audit record; endpoints that write customer data: 1"
    await this.payees.save({ id: dto.id, bankAccountNo: dto.bankAccountNo });
  }
}
