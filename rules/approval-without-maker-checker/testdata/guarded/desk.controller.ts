import { Controller, Injectable, Param, Put, Req, UseGuards } from "@nestjs/common";
import { refunds } from "./store";

@Injectable()
class OtherPersonGuard {
  async canActivate(context: { switchToHttp(): { getRequest(): { params: { id: string }; user: { id: string } } } }) {
    const request = context.switchToHttp().getRequest();
    const refund = await refunds.findOneOrFail(request.params.id);
    return refund.requestedBy !== request.user.id;
  }
}

@Controller("refunds")
export class RefundDesk {
  @Put(":id/approval")
  @UseGuards(OtherPersonGuard)
  async approve(@Param("id") id: string, @Req() req: { user: { id: string } }) {
    await refunds.update(id, { status: "APPROVED", approvedBy: req.user.id });
  }

  @Put(":id/fast-approval")
  async approveFast(@Param("id") id: string, @Req() req: { user: { id: string } }) {
    await refunds.update(id, { status: "APPROVED", approvedBy: req.user.id }); // want approval-without-maker-checker "approveFast"
  }
}
