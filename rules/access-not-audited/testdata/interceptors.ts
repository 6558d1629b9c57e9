import {
  applyDecorators,
  type CallHandler,
  Controller,
  type ExecutionContext,
  Get,
  type NestInterceptor,
  SetMetadata,
  UseInterceptors,
} from "@nestjs/common";
import { tap } from "rxjs";

class Claim {
  id!: string;
  idCardNo!: string;
}
const rows = new Map<string, Claim>();
const claims = () => [...rows.values()];
const trail: object[] = [];

async function writeAudit(entry: object) {
  trail.push(entry);
}

class AuditInterceptor implements NestInterceptor {
  intercept(_context: ExecutionContext, next: CallHandler) {
    return next.handle().pipe(tap(() => writeAudit({ action: "read" })));
  }
}

/** Goes on, and records nothing. */
class AuditLogInterceptor implements NestInterceptor {
  intercept(_context: ExecutionContext, next: CallHandler) {
    return next.handle();
  }
}

const Audit = (action: string) => SetMetadata("audit", action);
const Audited = () => applyDecorators(SetMetadata("audited", true), UseInterceptors(AuditInterceptor));

@Controller("claims")
export class ClaimsController {
  @Get("marked")
  @Audit("read")
  marked(): Claim[] { // want access-not-audited "@Audit is there to record it and records nothing"
    return claims();
  }
  @Get("empty")
  @UseInterceptors(AuditLogInterceptor)
  empty(): Claim[] { // want access-not-audited "AuditLogInterceptor is there"
    return claims();
  }
  @Get("intercepted")
  @UseInterceptors(AuditInterceptor)
  intercepted(): Claim[] {
    return claims();
  }
  @Get("composed")
  @Audited()
  composed(): Claim[] {
    return claims();
  }
}
