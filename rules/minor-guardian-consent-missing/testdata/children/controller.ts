import { Body, Controller, Param, Patch, Post } from "@nestjs/common";
import { InjectRepository } from "@nestjs/typeorm";
import { Repository } from "typeorm";
import { ChildInsured, EnrolChildDto, SchoolCover } from "./entities";
import { EnrolmentService } from "./service";

@Controller("children")
export class ChildrenController {
  constructor(
    @InjectRepository(ChildInsured) private readonly children: Repository<ChildInsured>,
    @InjectRepository(SchoolCover) private readonly covers: Repository<SchoolCover>,
    private readonly enrolment: EnrolmentService,
  ) {}

  @Post()
  enrol(@Body() dto: EnrolChildDto) { // want minor-guardian-consent-missing "POST /children takes up a child"
    return this.children.save(dto);
  }

  @Post("school-cover")
  cover(@Body() body: SchoolCover) { // want minor-guardian-consent-missing "Information of a minor"
    return this.covers.insert({ childName: body.childName, schoolName: body.schoolName });
  }

  @Post("through-service")
  byService(@Body() dto: EnrolChildDto) { // want minor-guardian-consent-missing "through-service takes up"
    return this.enrolment.enrol(dto);
  }

  /** What is there already was asked for then. */
  @Patch(":id")
  rename(@Param("id") id: number, @Body() dto: EnrolChildDto) {
    return this.children.update(id, { fullName: dto.fullName });
  }

  @Post("sync")
  sync(@Body() dto: EnrolChildDto) {
    return this.children.save(dto);
  }
}
