import { type CallHandler, type ExecutionContext, Injectable, Logger, type NestInterceptor } from "@nestjs/common";

@Injectable()
export class Traces implements NestInterceptor {
  private readonly logger = new Logger(Traces.name);
  intercept(context: ExecutionContext, next: CallHandler) {
    const request = context.switchToHttp().getRequest();
    this.logger.log({ route: request.route?.path, status: request.statusCode });
    this.logger.debug({ route: request.route?.path, body: request.body }); // want pii-in-log "request.body is written to a log"
    return next.handle();
  }
}
