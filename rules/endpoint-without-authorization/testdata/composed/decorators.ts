import { applyDecorators, SetMetadata, UseGuards, UseInterceptors } from "@nestjs/common";
import { AuthGuard } from "@nestjs/passport";
import { TrailInterceptor } from "./trail";

export const Needs = (...roles: string[]) => SetMetadata("roles", roles);

export function Staff(...roles: string[]) {
  return applyDecorators(Needs(...roles), UseGuards(AuthGuard("jwt")));
}
export const Recorded = () => UseInterceptors(TrailInterceptor);
export const StaffRecorded = () => applyDecorators(Staff("nurse"), Recorded());

class Everybody {
  canActivate() {
    return true;
  }
}
export const Loose = () => applyDecorators(Needs("nurse"), UseGuards(Everybody));
