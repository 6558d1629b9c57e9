import { Injectable } from "@nestjs/common";
import { InjectRepository } from "@nestjs/typeorm";
import { Repository } from "typeorm";
import { ChildInsured, type EnrolChildDto } from "./entities";

@Injectable()
export class EnrolmentService {
  constructor(@InjectRepository(ChildInsured) private readonly repo: Repository<ChildInsured>) {}

  enrol({ fullName, birthDate, idCardNo }: EnrolChildDto) {
    return this.repo.save(this.repo.create({ fullName, birthDate, idCardNo }));
  }
}
