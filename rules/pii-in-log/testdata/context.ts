import { type CallHandler, type ExecutionContext, Logger, type NestInterceptor } from "@nestjs/common";

interface Enrolment {
  planCode: string;
  fullName: string;
  hkid: string;
}

export class TraceInterceptor implements NestInterceptor {
  private readonly logger = new Logger("trace");
  intercept(context: ExecutionContext, next: CallHandler) {
    const request = context.switchToHttp().getRequest<{ method: string; body: Enrolment }>();
    this.logger.log(`${request.method} ${request.body.planCode}`);
    this.logger.debug(request.body); // want pii-in-log
    return next.handle();
  }
}
