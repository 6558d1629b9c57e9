import { ForbiddenException } from "@nestjs/common";
import type { Actor, Role } from "@/auth/actor";

const LIMITS: [Role, number][] = [
  ["payments", 100_000],
  ["claims-handler", 5_000],
];

/** Refuses who may not decide so much. */
export function assertAuthority(actor: Actor, amount: number): void {
  const limit = Math.max(0, ...LIMITS.filter(([role]) => actor.roles.includes(role)).map(([, most]) => most));
  if (amount > limit) throw new ForbiddenException({ code: "ABOVE_LIMIT" });
}
