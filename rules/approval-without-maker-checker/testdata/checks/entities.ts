import { Check, Column, Entity, PrimaryGeneratedColumn, type Repository } from "typeorm";

@Entity("boat_refund")
@Check(`"approvedBy" <> "createdBy"`)
export class BoatRefund {
  @PrimaryGeneratedColumn() id!: number;
  @Column() status!: string;
  @Column() createdBy!: string;
  @Column({ nullable: true }) approvedBy?: string;
}

export class Refunds {
  constructor(private readonly boatRefunds: Repository<BoatRefund>) {}

  async approveRefund(id: number, staff: { id: string }) {
    await this.boatRefunds.update(id, { status: "APPROVED", approvedBy: staff.id });
  }
}
