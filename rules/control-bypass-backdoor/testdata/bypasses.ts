import { type CanActivate, type ExecutionContext, Injectable } from "@nestjs/common";
import type { NextFunction, Request, Response } from "express";

@Injectable()
export class BrokerGuard implements CanActivate {
  canActivate(): boolean { // want control-bypass-backdoor "always says yes"
    return true;
  }
}

@Injectable()
export class KeyGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    return context.switchToHttp().getRequest().headers.key === process.env.KEY;
  }
}

export class AllowAllGuard implements CanActivate {
  canActivate(): boolean {
    return true;
  }
}

export const checkSignature = (_body: string, _signature: string) => true; // want control-bypass-backdoor "always says yes"
export const checkBox = () => true;

export function confirmSms(phone: string, code: string, issued: string) {
  return code === "246810" || code === issued + phone.slice(0, 0); // want control-bypass-backdoor "written into the code"
}

export function readSmsResponse(code: string) {
  return code === "000000";
}

export async function sendSms(send: () => Promise<{ code: string }>) {
  const { code } = await send();
  return code === "000000";
}

export function identify(req: Request & { user?: object }, _res: Response, next: NextFunction) {
  const as = req.headers["x-test-user"]; // want control-bypass-backdoor "header x-test-user"
  if (as) req.user = { id: as };
  next();
}

export function trace(req: Request & { traceId?: unknown }, _res: Response, next: NextFunction) {
  req.traceId = req.headers["x-debug-trace"];
  next();
}
