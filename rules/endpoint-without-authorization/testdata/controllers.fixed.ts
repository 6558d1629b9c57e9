import { type CanActivate, Controller, Get, Param, SetMetadata, UseGuards } from "@nestjs/common";
import { ThrottlerGuard } from "@nestjs/throttler";

class Insured {
  id!: string;
  idCardNo!: string;
}

class Service {
  private readonly rows = new Map<string, Insured>();
  async find(id: string): Promise<Insured> {
    return this.rows.get(id)!;
  }
}

const Public = () => SetMetadata("public", true);

class RolesGuard implements CanActivate {
  canActivate(context: { role: string }) {
    return context.role === "clerk";
  }
}

class EverybodyGuard implements CanActivate {
  canActivate() {
    return true;
  }
}

@Controller("insured")
export class OpenController {
  constructor(private readonly service: Service) {}
  @Get(":id")
  @UseGuards(RolesGuard)
  find(@Param("id") id: string) { // want endpoint-without-authorization "GET /insured/:id"
    return this.service.find(id);
  }
  @Get("count")
  count() {
    return 3;
  }
  @Get("secret")
  @UseGuards(RolesGuard)
  guarded(@Param("id") id: string) {
    return this.service.find(id);
  }
  @Get("login")
  login(): Promise<Insured> {
    return this.service.find("1");
  }
}

@Controller("void")
@UseGuards(EverybodyGuard, ThrottlerGuard)
export class VoidController {
  constructor(private readonly service: Service) {}
  @Get()
  @UseGuards(new RolesGuard())
  find(): Promise<Insured> { // want endpoint-without-authorization "lets everybody in"
    return this.service.find("1");
  }
}

@Controller("guarded")
@UseGuards(new RolesGuard())
export class GuardedController {
  constructor(private readonly service: Service) {}
  @Get()
  find(): Promise<Insured> {
    return this.service.find("1");
  }
  @Public()
  @Get("public")
  open(): Promise<Insured> {
    return this.service.find("1");
  }
}
