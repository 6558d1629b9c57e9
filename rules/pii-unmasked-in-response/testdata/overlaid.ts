import { Controller, Get, Param } from "@nestjs/common";
import { Column, Entity, PrimaryGeneratedColumn, Repository } from "typeorm";

const maskIban = (text: string) => `${text.slice(0, 4)}****${text.slice(-4)}`;

@Entity()
class Payee {
  @PrimaryGeneratedColumn("uuid") id!: string;
  @Column() fullName!: string;
  @Column() iban!: string;
}

class PayeeView {
  id!: string;
  fullName!: string;
  iban!: string;
  static from(row: Payee): PayeeView {
    return Object.assign(new PayeeView(), { id: row.id, fullName: row.fullName, iban: maskIban(row.iban) });
  }
  static filled(row: Payee): PayeeView {
    const view = new PayeeView();
    Object.assign(view, row, { iban: maskIban(row.iban) });
    return view;
  }
  static early(row: Payee): PayeeView {
    return Object.assign(new PayeeView(), { iban: maskIban(row.iban) }, row);
  }
}

@Controller("payees")
export class PayeeController {
  constructor(private readonly rows: Repository<Payee>) {}
  @Get(":id")
  async one(@Param("id") id: string) {
    return PayeeView.from(await this.rows.findOneByOrFail({ id }));
  }
  @Get(":id/filled")
  async filled(@Param("id") id: string) {
    return PayeeView.filled(await this.rows.findOneByOrFail({ id }));
  }
  @Get(":id/early")
  async early(@Param("id") id: string) { // want pii-unmasked-in-response "IBAN in full"
    return PayeeView.early(await this.rows.findOneByOrFail({ id }));
  }
}
