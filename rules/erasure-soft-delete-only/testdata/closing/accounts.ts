import { Column, DeleteDateColumn, Entity, PrimaryGeneratedColumn, type Repository } from "typeorm";

@Entity()
export class Traveller {
  @PrimaryGeneratedColumn() id!: number;
  @Column() fullName!: string;
  @Column() email!: string;
  @DeleteDateColumn() removedAt?: Date;
}

@Entity()
export class Account {
  @PrimaryGeneratedColumn() id!: number;
  @Column() balance!: number;
  @Column() status!: string;
}

@Entity()
export class Guide {
  @PrimaryGeneratedColumn() id!: number;
  @Column() fullName!: string;
  @Column() phone!: string;
  @Column({ nullable: true }) closedAt?: Date;
  @Column() status!: string;
}

export class Accounts {
  constructor(
    private readonly travellers: Repository<Traveller>,
    private readonly accounts: Repository<Account>,
    private readonly guides: Repository<Guide>,
  ) {}

  async closeAccount(id: number) {
    await this.travellers.softDelete({ id }); // want erasure-soft-delete-only "closeAccount says that it erases, and only marks Traveller"
  }

  /** Money, no person. */
  async closeCustomerAccount(id: number) {
    await this.accounts.update({ id }, { status: "CLOSED" });
  }

  async closeMyAccount(id: number) {
    await this.guides.update({ id }, { status: "CLOSED", fullName: "", phone: "" });
  }

  async closeBankAccount(id: number) {
    await this.guides.update({ id }, { status: "CLOSED" });
  }
}
