import { Column, DeleteDateColumn, Entity, PrimaryColumn, type EntityManager, type Repository } from "typeorm";

@Entity()
export class Customer {
  @PrimaryColumn() id!: string;
  @Column() fullName!: string;
  @Column() idCardNo!: string;
  @Column() status!: string;
  @Column({ nullable: true }) closedReason?: string;
  @DeleteDateColumn() deletedAt?: Date;
}

@Entity()
export class Member {
  @PrimaryColumn() id!: string;
  @Column() nickName!: string;
  @Column() mobile!: string;
  @Column() isDeleted!: boolean;
  @Column() active!: boolean;
}

/** Tells of no person. */
@Entity()
export class Tariff {
  @PrimaryColumn() id!: string;
  @Column() code!: string;
  @Column() deletedAt?: Date;
}

export class Accounts {
  constructor(
    private readonly customers: Repository<Customer>,
    private readonly members: Repository<Member>,
    private readonly tariffs: Repository<Tariff>,
    private readonly manager: EntityManager,
  ) {}
  async cancelAccount(id: string) {
    await this.customers.softDelete({ id }); // want erasure-soft-delete-only "cancelAccount says that it erases, and only marks Customer \(this.customers.softDelete\): PRC resident"
  }
  async eraseCustomer(id: string, reason: string) {
    await this.customers.update({ id }, { status: "CLOSED", closedReason: reason }); // want erasure-soft-delete-only "eraseCustomer"
  }
  async forgetMember(id: string) {
    const member = await this.members.findOneByOrFail({ id });
    member.isDeleted = true; // want erasure-soft-delete-only "Member \(isDeleted\)"
    await this.members.save(member);
  }
  async deleteMyAccount(id: string) {
    await this.manager.update(Member, { id }, { active: false }); // want erasure-soft-delete-only "Member \(active\)"
  }
  async deactivateMember(id: string) {
    await this.members.update({ id }, { active: false });
  }
  async eraseTariffData(id: string) {
    await this.tariffs.update({ id }, { deletedAt: new Date() });
  }
}
