import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException } from "@nestjs/common";
import type { Response } from "express";
import { QueryFailedError } from "typeorm";

@Catch(QueryFailedError)
export class StatementFilter implements ExceptionFilter {
  catch(exception: QueryFailedError, host: ArgumentsHost) {
    const response = host.switchToHttp().getResponse<Response>();
    response.status(500).json({
      code: "STORE",
      statement: exception.query, // want pii-in-error "exception.query"
    });
  }
}

@Catch()
export class CodeFilter implements ExceptionFilter {
  catch(exception: unknown, host: ArgumentsHost) {
    const status = exception instanceof HttpException ? exception.getStatus() : 500;
    host.switchToHttp().getResponse<Response>().status(status).json({ code: "FAILED", status });
  }
}
