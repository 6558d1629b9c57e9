import { Body, Controller, Param, Patch, Post } from "@nestjs/common";
import { Args, Mutation, Resolver } from "@nestjs/graphql";
import { IsString } from "class-validator";
import { Column, Entity, PrimaryColumn, type Repository } from "typeorm";
import { CreatePayoutDto } from "@acme/contracts";

@Entity()
export class Payout {
  @PrimaryColumn() id!: string;
  @Column() payeeName!: string;
  @Column() status!: string;
}

class PayoutDto {
  @IsString() payeeName!: string;
}

interface PayoutPatch {
  payeeName?: string;
}

@Controller("payouts")
export class PayoutController {
  constructor(private readonly payouts: Repository<Payout>) {}

  @Post() create(@Body() dto: PayoutDto) {
    return this.payouts.save({ ...dto });
  }

  @Post("batch") batch(@Body() dto: CreatePayoutDto) {
    return this.payouts.insert(dto);
  }

  // A pipe looks at classes only: an interface is nothing when the program runs.
  @Patch(":id") patch(@Param("id") id: string, @Body() body: PayoutPatch) {
    return this.payouts.update(id, body); // want mass-assignment-pii "PayoutPatch does not list status"
  }
}

@Resolver()
export class PayoutResolver {
  constructor(private readonly payouts: Repository<Payout>) {}
  @Mutation() createPayout(@Args("input") input: any) {
    return this.payouts.save(input);
  }
}
