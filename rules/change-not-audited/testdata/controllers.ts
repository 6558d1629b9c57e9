import { Body, Controller, Get, Param, Patch, Post, Put, UseGuards } from "@nestjs/common";
import { AuthGuard } from "@nestjs/passport";
import { Column, Entity, PrimaryColumn, type Repository } from "typeorm";

@Entity()
class Payee {
  @PrimaryColumn() id!: string;
  @Column() bankAccountNo!: string;
  @Column() mobile!: string;
  @Column() lastSeen!: Date;
}

class PayeeDto {
  bankAccountNo!: string;
  mobile!: string;
}

class AuditService {
  private readonly entries: object[] = [];
  async record(entry: object) {
    this.entries.push(entry);
  }
}

class PayeeService {
  constructor(
    private readonly payees: Repository<Payee>,
    private readonly audit: AuditService,
  ) {}
  async change(id: string, dto: PayeeDto) {
    await this.payees.update({ id }, { bankAccountNo: dto.bankAccountNo });
  }
  async changeRecorded(id: string, dto: PayeeDto) {
    await this.payees.update({ id }, { bankAccountNo: dto.bankAccountNo });
    await this.audit.record({ action: "payee-changed", id, fields: ["bankAccountNo"] });
  }
  async touch(id: string) {
    await this.payees.update({ id }, { lastSeen: new Date() });
  }
}

@Controller("payees")
@UseGuards(AuthGuard("jwt"))
export class PayeeController {
  constructor(
    private readonly service: PayeeService,
    private readonly payees: Repository<Payee>,
    private readonly audit: AuditService,
  ) {}

  @Patch(":id")
  async change(@Param("id") id: string, @Body() dto: PayeeDto) { // want change-not-audited "PATCH /payees/:id changes Bank account number .*\d of \d+ such endpoints do"
    await this.service.change(id, dto);
  }

  @Post()
  async create(@Body() dto: PayeeDto) { // want change-not-audited "POST /payees"
    await this.payees.save({ ...dto, id: "1" });
  }

  @Put(":id/mobile")
  async mobile(@Param("id") id: string, @Body() dto: PayeeDto) { // want change-not-audited "PUT /payees/:id/mobile"
    await this.payees.save({ id, mobile: dto.mobile });
  }

  @Patch(":id/maybe")
  async maybe(@Param("id") id: string, @Body() dto: PayeeDto) { // want change-not-audited "not every way"
    await this.service.change(id, dto);
    if (dto.mobile) await this.audit.record({ action: "payee-changed", id });
  }

  @Patch(":id/failed")
  async failed(@Param("id") id: string, @Body() dto: PayeeDto) { // want change-not-audited "not every way"
    try {
      await this.service.change(id, dto);
    } catch (error) {
      await this.audit.record({ action: "failed", id });
      throw error;
    }
  }

  @Patch(":id/recorded")
  async recorded(@Param("id") id: string, @Body() dto: PayeeDto) {
    await this.service.changeRecorded(id, dto);
  }

  @Patch(":id/before")
  async before(@Param("id") id: string, @Body() dto: PayeeDto) {
    await this.audit.record({ action: "payee-change", id });
    await this.service.change(id, dto);
  }

  @Patch(":id/seen")
  async seen(@Param("id") id: string) {
    await this.service.touch(id);
  }

  @Get(":id")
  async find(@Param("id") id: string) {
    return this.payees.findOneBy({ id });
  }

  @Post("register")
  async register(@Body() dto: PayeeDto) {
    await this.payees.save({ ...dto, id: "2" });
  }

  /** What is set is what changes, not all that the record holds. */
  @Put(":id/seen")
  async seen(@Param("id") id: string) {
    const payee = await this.payees.findOneByOrFail({ id });
    payee.lastSeen = new Date();
    await this.payees.save(payee);
  }

  @Put(":id/account")
  async account(@Param("id") id: string, @Body("account") account: string) { // want change-not-audited "writes Bank account number .this.payees.save."
    const payee = await this.payees.findOneByOrFail({ id });
    payee.lastSeen = new Date();
    payee.bankAccountNo = account;
    await this.payees.save(payee);
  }
}
