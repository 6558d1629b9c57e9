import { Body, Controller, Get, Patch, Post, Req, UseGuards } from "@nestjs/common";
import { AuthGuard } from "@nestjs/passport";
import { CustomerService } from "./customer.service";

@Controller("customers")
@UseGuards(AuthGuard("jwt"))
export class CustomerController {
  constructor(private readonly service: CustomerService) {}

  @Post("login")
  login() {
    return { ok: true };
  }

  @Get("overview")
  overview(@Req() req: { user: { id: string } }) {
    return this.service.one(req.user.id);
  }

  @Patch("overview")
  change(@Req() req: { user: { id: string } }, @Body() dto: { fullName: string }) {
    return this.service.move(req.user.id, dto);
  }
}
