import { Controller, Injectable, Param, Put, Req, UseGuards } from "@nestjs/common";
import { Reflector } from "@nestjs/core";
import { refunds } from "./store";

/** Asks for a mark of the handler, and compares nobody. */
@Injectable()
class MarkGuard {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: { getHandler(): () => void; switchToHttp(): { getRequest(): { user: { level: number } } } }) {
    const wanted = this.reflector.get<number>("level", context.getHandler());
    if (!wanted) return true;
    return context.switchToHttp().getRequest().user.level >= wanted;
  }
}

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

  @Put(":id/marked-approval")
  @UseGuards(MarkGuard)
  async approveMarked(@Param("id") id: string, @Req() req: { user: { id: string } }) {
    await refunds.update(id, { status: "APPROVED", approvedBy: req.user.id }); // want approval-without-maker-checker "approveMarked"
  }
}
