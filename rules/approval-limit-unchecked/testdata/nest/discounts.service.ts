import { Injectable } from "@nestjs/common";
import { Column, Entity, PrimaryColumn, type Repository } from "typeorm";

@Entity()
export class Discount {
  @PrimaryColumn() id!: string;
  @Column() state!: string;
  @Column() discountRate!: number;
}

@Injectable()
export class DiscountService {
  constructor(private readonly discounts: Repository<Discount>) {}

  async approve(id: string) {
    await this.discounts.update({ id }, { state: "approved" }); // want approval-limit-unchecked "PATCH /discounts/:id/approve approves an amount"
  }

  async grant(id: string, discountRate: number) {
    await this.discounts.update({ id }, { discountRate, state: "granted" });
  }
}
