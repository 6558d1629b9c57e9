import { createParamDecorator, type ExecutionContext, SetMetadata } from "@nestjs/common";

export type Role = "clerk" | "underwriter" | "claims-handler" | "payments" | "auditor";

/** Who is asking: a member of staff, or a customer who sees their own records only. */
export interface Actor {
  id: string;
  kind: "staff" | "customer";
  roles: Role[];
  branch: string;
}

export const ROLES = "roles";
export const Roles = (...roles: Role[]) => SetMetadata(ROLES, roles);

export const PUBLIC = "public";
/** Answers without a token: product texts, opening hours. */
export const Public = () => SetMetadata(PUBLIC, true);

export const CurrentActor = createParamDecorator(
  (_: unknown, context: ExecutionContext): Actor => context.switchToHttp().getRequest().actor,
);
