import { Injectable } from "@nestjs/common";
import { EventEmitter2 } from "@nestjs/event-emitter";
import { InjectRepository } from "@nestjs/typeorm";
import type { Repository } from "typeorm";
import { Payee, type PayeeDto, PayeeChangeRequest } from "./entities.js";
import { StepUpService } from "./stepUp.service.js";

@Injectable()
export class PayeesService {
  constructor(
    @InjectRepository(Payee) private readonly payees: Repository<Payee>,
    @InjectRepository(PayeeChangeRequest) private readonly requests: Repository<PayeeChangeRequest>,
    private readonly stepUp: StepUpService,
    private readonly events: EventEmitter2,
  ) {}

  async change(id: string, dto: PayeeDto) {
    await this.payees.update({ id }, { bankAccountNo: dto.bankAccountNo }); // want payee-change-unverified "PATCH /payees/:id changes Bank account number"
  }

  async changeVerified(id: string, code: string, dto: PayeeDto) {
    await this.stepUp.require(id, code);
    await this.payees.update({ id }, { bankAccountNo: dto.bankAccountNo });
  }

  async changeBehindGuard(id: string, dto: PayeeDto) {
    await this.payees.update({ id }, { bankAccountNo: dto.bankAccountNo });
  }

  async changeWithProof(id: string, dto: PayeeDto) {
    if (!dto.proofDocumentId) throw new Error("PROOF_REQUIRED");
    await this.payees.update({ id }, { bankAccountNo: dto.bankAccountNo });
  }

  async changeAndTell(id: string, dto: PayeeDto) {
    await this.payees.update({ id }, { bankAccountNo: dto.bankAccountNo });
    this.events.emit("payee.changed", { id });
  }

  async changeAndHold(id: string, dto: PayeeDto) {
    const payee = await this.payees.findOneByOrFail({ id });
    payee.bankAccountNo = dto.bankAccountNo;
    payee.holdUntil = new Date(Date.now() + 86_400_000);
    await this.payees.save(payee);
  }

  async ask(payeeId: string, dto: PayeeDto) {
    await this.requests.save({ id: "1", payeeId, bankAccountNo: dto.bankAccountNo });
  }
}
