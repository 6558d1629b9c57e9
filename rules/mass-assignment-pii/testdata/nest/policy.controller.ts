import { Body, Controller, Param, Patch, Post, Put, UsePipes, ValidationPipe } from "@nestjs/common";
import { IsString } from "class-validator";
import type { Repository } from "typeorm";
import { Policy } from "./policy.entity";
import { PolicyService } from "./policy.service";

export class UpdatePolicyDto {
  @IsString() holderName!: string;
}

@Controller("policies")
export class PolicyController {
  constructor(
    private readonly policies: Repository<Policy>,
    private readonly service: PolicyService,
  ) {}

  @Post() create(@Body() body: any) {
    return this.policies.save(this.policies.create(body)); // want mass-assignment-pii "POST /policies .* sets status, premium as"
  }

  @Put(":id") async replace(@Param("id") id: string, @Body() body: Record<string, unknown>) {
    const policy = await this.policies.findOneByOrFail({ id });
    return this.policies.save({ ...policy, ...body }); // want mass-assignment-pii "sets status, premium, payoutIban"
  }

  @Patch(":id") change(@Param("id") id: string, @Body() dto: UpdatePolicyDto) {
    return this.policies.update(id, dto); // want mass-assignment-pii "UpdatePolicyDto does not list status, premium, payoutIban, and nothing takes out"
  }

  @Patch(":id/holder") holder(@Param("id") id: string, @Body() dto: UpdatePolicyDto) {
    return this.service.change(id, dto);
  }

  @Patch(":id/strict")
  @UsePipes(new ValidationPipe({ whitelist: true }))
  strict(@Param("id") id: string, @Body() dto: UpdatePolicyDto) {
    return this.policies.update(id, dto);
  }

  @Patch(":id/own") own(@Param("id") id: string, @Body(new ValidationPipe({ whitelist: true })) dto: UpdatePolicyDto) {
    return this.policies.update(id, { ...dto });
  }

  @Patch(":id/name") name(@Param("id") id: string, @Body("holderName") holderName: string) {
    return this.policies.update(id, { holderName });
  }
}
