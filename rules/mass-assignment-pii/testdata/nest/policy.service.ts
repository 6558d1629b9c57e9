import { Injectable } from "@nestjs/common";
import { InjectRepository } from "@nestjs/typeorm";
import type { Repository } from "typeorm";
import type { UpdatePolicyDto } from "./policy.controller";
import { Policy } from "./policy.entity";

@Injectable()
export class PolicyService {
  constructor(@InjectRepository(Policy) private readonly policies: Repository<Policy>) {}

  async change(id: string, dto: UpdatePolicyDto) {
    const policy = await this.policies.findOneByOrFail({ id });
    Object.assign(policy, dto); // want mass-assignment-pii "PATCH /policies/:id/holder"
    return this.policies.save(policy);
  }

  /** Only jobs call it. */
  async renew(id: string, changes: Partial<Policy>) {
    return this.policies.update(id, changes);
  }
}
