import { HttpModule } from "@nestjs/axios";
import { Module } from "@nestjs/common";
import { APP_GUARD, APP_INTERCEPTOR } from "@nestjs/core";
import { MongooseModule } from "@nestjs/mongoose";
import { TypeOrmModule } from "@nestjs/typeorm";
import { AuditInterceptor } from "@/audit/audit.interceptor";
import { AuditDeskService } from "@/audit/auditDesk.service";
import { AuditRecord } from "@/audit/auditRecord.entity";
import { RolesGuard } from "@/auth/roles.guard";
import { TokenGuard } from "@/auth/token.guard";
import { Claim } from "@/claims/claim.entity";
import { ClaimService } from "@/claims/claim.service";
import { FraudService } from "@/claims/fraud.service";
import { Consent } from "@/consents/consent.entity";
import { ConsentService } from "@/consents/consent.service";
import { CustomerController } from "@/customers/customer.controller";
import { Customer } from "@/customers/customer.entity";
import { CustomerService } from "@/customers/customer.service";
import { ApprovalService } from "@/payments/approval.service";
import { PaymentOrder } from "@/payments/paymentOrder.entity";
import { PayoutService } from "@/payments/payout.service";
import { PolicyController } from "@/policies/policy.controller";
import { InsuredPerson, Policy } from "@/policies/policy.entity";
import { PolicyService } from "@/policies/policy.service";
import { TowingService } from "@/roadside/towing.service";
import { AssessmentService } from "@/underwriting/assessment.service";
import { UnderwritingService } from "@/underwriting/underwriting.service";

@Module({
  imports: [
    HttpModule,
    TypeOrmModule.forRoot({
      type: "mysql",
      url: process.env.CORE_DATABASE_URL,
      autoLoadEntities: true,
      synchronize: false,
      logging: ["error", "migration"],
    }),
    TypeOrmModule.forFeature([AuditRecord, Claim, Consent, Customer, InsuredPerson, PaymentOrder, Policy]),
    MongooseModule.forRoot(process.env.DOCUMENTS_URL ?? ""),
  ],
  controllers: [CustomerController, PolicyController],
  providers: [
    ApprovalService,
    AssessmentService,
    AuditDeskService,
    ClaimService,
    ConsentService,
    CustomerService,
    FraudService,
    PayoutService,
    PolicyService,
    TowingService,
    UnderwritingService,
    { provide: APP_GUARD, useClass: TokenGuard },
    { provide: APP_GUARD, useClass: RolesGuard },
    { provide: APP_INTERCEPTOR, useClass: AuditInterceptor },
  ],
})
export class AppModule {}
