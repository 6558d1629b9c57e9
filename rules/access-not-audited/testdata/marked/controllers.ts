import {
  type CallHandler,
  Controller,
  type ExecutionContext,
  Get,
  type NestInterceptor,
  SetMetadata,
  UseInterceptors,
} from "@nestjs/common";
import type { Reflector } from "@nestjs/core";
import { tap } from "rxjs";

class Patient {
  id!: string;
  idCardNo!: string;
}
declare const patients: { byId(id: string): Patient };
const records: object[] = [];
async function writeAudit(entry: object) {
  records.push(entry);
}

const RECORDED = "recorded";
const Recorded = (what: string) => SetMetadata(RECORDED, what);
const Quiet = () => SetMetadata("quiet", true);

/** Only what is marked. */
class AuditMarked implements NestInterceptor {
  constructor(private readonly reflector: Reflector) {}
  intercept(context: ExecutionContext, next: CallHandler) {
    const what = this.reflector.get<string>(RECORDED, context.getHandler());
    if (!what) return next.handle();
    return next.handle().pipe(tap(() => writeAudit({ action: "read", what })));
  }
}

/** All but what is marked. */
class AuditUnlessQuiet implements NestInterceptor {
  constructor(private readonly reflector: Reflector) {}
  intercept(context: ExecutionContext, next: CallHandler) {
    const quiet = this.reflector.get<boolean>("quiet", context.getHandler());
    if (quiet) return next.handle();
    return next.handle().pipe(tap(() => writeAudit({ action: "read" })));
  }
}

/** All, and a mark says it better. */
class AuditWithDefault implements NestInterceptor {
  constructor(private readonly reflector: Reflector) {}
  intercept(context: ExecutionContext, next: CallHandler) {
    const what = this.reflector.get<string>(RECORDED, context.getHandler());
    const action = what ? `read ${what}` : "read";
    return next.handle().pipe(tap(() => writeAudit({ action })));
  }
}

@Controller("patients")
@UseInterceptors(AuditMarked)
export class MarkedController {
  @Get(":id")
  @Recorded("patient")
  one(id: string): Patient {
    return patients.byId(id);
  }
  @Get(":id/card")
  card(id: string): Patient { // want access-not-audited "GET /patients/:id/card"
    return patients.byId(id);
  }
  @Get(":id/quiet")
  @Quiet()
  quiet(id: string): Patient { // want access-not-audited "GET /patients/:id/quiet"
    return patients.byId(id);
  }
}

@Controller("others")
@UseInterceptors(AuditUnlessQuiet)
export class OtherController {
  @Get(":id")
  one(id: string): Patient {
    return patients.byId(id);
  }
}

@Controller("all")
@UseInterceptors(AuditWithDefault)
export class AllController {
  @Get(":id")
  one(id: string): Patient {
    return patients.byId(id);
  }
}
