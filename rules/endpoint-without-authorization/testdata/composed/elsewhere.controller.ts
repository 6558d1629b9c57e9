import { Secured } from "@acme/platform";
import { Journal } from "@acme/journal";
import { Controller, Get } from "@nestjs/common";
import { ApiBearerAuth } from "@nestjs/swagger";
import { Roles } from "./roles.decorator";

class Tenant {
  id!: string;
  passportNo!: string;
}
const rows = new Map<string, Tenant>();
const tenants = () => [...rows.values()];

@Controller("tenants")
export class TenantsController {
  @Get("secured")
  @Secured("desk")
  secured(): Tenant[] {
    return tenants();
  }
  @Get("roles")
  @Roles("desk")
  roles(): Tenant[] {
    return tenants();
  }
  @Get("journal")
  @Journal("desk")
  journal(): Tenant[] { // want endpoint-without-authorization
    return tenants();
  }
  @Get("told")
  @ApiBearerAuth()
  told(): Tenant[] { // want endpoint-without-authorization
    return tenants();
  }
}
