import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor, SetMetadata } from "@nestjs/common";
import type { Reflector } from "@nestjs/core";
import { from, map, switchMap } from "rxjs";
import type { Book } from "../shared/book";

export const KEPT = Symbol("kept");
export const Kept = (what: string) => SetMetadata(KEPT, { what });

// Who, whose, when and what came of it; what was done is in what is spread.
@Injectable()
export class KeepInterceptor implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly book: Book,
  ) {}

  intercept(ctx: ExecutionContext, next: CallHandler) {
    const meta = this.reflector.get<{ what: string } | undefined>(KEPT, ctx.getHandler());
    if (!meta) return next.handle();
    const req = ctx.switchToHttp().getRequest();
    const entry = { ...meta, actorId: req.user.id, subjectId: req.params.id, outcome: "ok", at: new Date() };
    return next.handle().pipe(switchMap((body) => from(this.book.append(entry)).pipe(map(() => body))));
  }
}
