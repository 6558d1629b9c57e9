import { Column, Entity, PrimaryColumn, type Repository } from "typeorm";

@Entity()
export class Customer {
  @PrimaryColumn() id!: string;
  @Column() email!: string;
  @Column() mobile!: string;
  @Column() status!: string;
}

export class CustomersRepository {
  constructor(private readonly rows: Repository<Customer>) {}
  byId(id: string) {
    return this.rows.findOneByOrFail({ id });
  }
  async save(customer: Customer) {
    await this.rows.save(customer);
  }
  async patch(id: string, patch: Partial<Customer>) {
    await this.rows.update({ id }, patch);
  }
}
