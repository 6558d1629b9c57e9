import { Injectable } from "@nestjs/common";
import { InjectRepository } from "@nestjs/typeorm";
import { LessThan, type Repository } from "typeorm";
import { Claim } from "@/claims/claim.entity";
import { MedicalReportModel } from "@/claims/medicalReport.schema";
import { trail } from "@/lib";
import { PaymentOrder } from "@/payments/paymentOrder.entity";
import { InsuredPerson, Policy } from "@/policies/policy.entity";
import { prisma } from "@/portal/client";
import { Customer } from "./customer.entity";

/** Contracts and claims are kept for ten years, applications that came to nothing for one. */
@Injectable()
export class RetentionService {
  constructor(
    @InjectRepository(Customer) private readonly customers: Repository<Customer>,
    @InjectRepository(Claim) private readonly claims: Repository<Claim>,
    @InjectRepository(Policy) private readonly policies: Repository<Policy>,
    @InjectRepository(InsuredPerson) private readonly insured: Repository<InsuredPerson>,
    @InjectRepository(PaymentOrder) private readonly orders: Repository<PaymentOrder>,
  ) {}

  /** Runs every night. */
  async purge(now: Date): Promise<void> {
    const tenYearsAgo = yearsBefore(now, 10);
    await this.orders.delete({ createdAt: LessThan(tenYearsAgo) });
    await MedicalReportModel.deleteMany({ createdAt: { $lt: tenYearsAgo } });
    await this.claims.delete({ createdAt: LessThan(tenYearsAgo) });
    await this.insured.delete({ createdAt: LessThan(tenYearsAgo) });
    await this.policies.delete({ createdAt: LessThan(tenYearsAgo) });
    await this.customers.delete({ createdAt: LessThan(tenYearsAgo) });
    await prisma.applicant.deleteMany({ where: { createdAt: { lt: yearsBefore(now, 1) } } });
    trail("purge", "all");
  }

  /** At the customer's wish, once nothing has to be kept any more. */
  async eraseCustomer(id: string): Promise<void> {
    await this.customers.delete({ id });
    trail("customer erased", id);
  }
}

function yearsBefore(date: Date, years: number): Date {
  const then = new Date(date);
  then.setFullYear(then.getFullYear() - years);
  return then;
}
