import { Column, Entity, ManyToOne, PrimaryColumn, type EntityManager, type Repository } from "typeorm";

@Entity()
export class Lead { // want no-erasure-path "nothing deletes, anonymises or restricts Lead, with Person name and Mobile phone number; . of . such"
  @PrimaryColumn() id!: string;
  @Column() fullName!: string;
  @Column() mobile!: string;
}

@Entity()
export class Witness { // want no-erasure-path "Witness"
  @PrimaryColumn() id!: string;
  @Column() fullName!: string;
  @Column() passportNo!: string;
}

@Entity()
export class Customer {
  @PrimaryColumn() id!: string;
  @Column() fullName!: string;
  @Column() email!: string;
}

@Entity()
export class Broker {
  @PrimaryColumn() id!: string;
  @Column() fullName!: string;
  @Column() email!: string;
}

@Entity()
export class Applicant {
  @PrimaryColumn() id!: string;
  @Column() fullName!: string;
  @Column() email!: string;
  @Column({ nullable: true }) restrictedAt?: Date;
}

@Entity()
export class Dependant {
  @PrimaryColumn() id!: string;
  @Column() fullName!: string;
  @Column() email!: string;
  @ManyToOne(() => Customer, { onDelete: "CASCADE" }) customer!: Customer;
}

/** Tells of no person by itself. */
@Entity()
export class Claim {
  @PrimaryColumn() id!: string;
  @Column() diagnosis!: string;
}

@Entity()
export class AuditLog {
  @PrimaryColumn() id!: string;
  @Column() userName!: string;
  @Column() email!: string;
}

export class Store {
  constructor(
    private readonly leads: Repository<Lead>,
    private readonly brokers: Repository<Broker>,
    private readonly manager: EntityManager,
  ) {}
  async keep(lead: Lead, broker: Broker, witness: Witness, applicant: Applicant, dependant: Dependant, claim: Claim) {
    await this.leads.save(lead);
    await this.brokers.save(broker);
    await this.manager.insert(Witness, witness);
    await this.manager.save(Applicant, applicant);
    await this.manager.insert(Dependant, dependant);
    await this.manager.save(Claim, claim);
    await this.manager.insert(AuditLog, { userName: broker.fullName });
    await this.manager.insert(Customer, { fullName: lead.fullName });
  }
  async eraseCustomer(id: string) {
    await this.manager.delete(Customer, { id });
  }
  async anonymizeBroker(id: string) {
    await this.brokers.update({ id }, { fullName: "", email: "" });
  }
}
