import { Controller, Delete, Param, Req } from "@nestjs/common";
import { CustomersService } from "./customers.service.js";

@Controller("customers")
export class CustomersController {
  constructor(private readonly service: CustomersService) {}
  @Delete("me")
  remove(@Req() req: { user: { id: string } }) {
    return this.service.leave(req.user.id);
  }
  /** Staff tidy up their list. */
  @Delete(":id")
  hide(@Param("id") id: string) {
    return this.service.hide(id);
  }
}
