import { AuditInterceptor } from "@house/audit";
import { applyDecorators, Controller, Get, SetMetadata, UseGuards, UseInterceptors } from "@nestjs/common";
import { AuthGuard } from "@nestjs/passport";

class Sample {
  id!: string;
  diagnosis!: string;
}
const rows = new Map<string, Sample>();
const samples = () => [...rows.values()];

const Noted = (action: string) => applyDecorators(SetMetadata("audit", action), UseInterceptors(AuditInterceptor));
const Tagged = (action: string) => SetMetadata("audit", action);

@Controller("samples")
@UseGuards(AuthGuard("jwt"))
export class SamplesController {
  @Get("noted")
  @Noted("sample.read")
  noted(): Sample[] {
    return samples();
  }
  @Get("tagged")
  @Tagged("sample.read")
  tagged(): Sample[] { // want access-not-audited
    return samples();
  }
}
