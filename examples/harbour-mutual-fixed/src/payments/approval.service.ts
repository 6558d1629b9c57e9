import { ForbiddenException, Injectable } from "@nestjs/common";
import { InjectRepository } from "@nestjs/typeorm";
import type { Repository } from "typeorm";
import type { Actor } from "@/auth/actor";
import { logger, maskId, maskName } from "@/lib";
import { assertAuthority } from "./authority";
import { PaymentOrder } from "./paymentOrder.entity";

@Injectable()
export class ApprovalService {
  constructor(@InjectRepository(PaymentOrder) private readonly orders: Repository<PaymentOrder>) {}

  async approve(id: string, actor: Actor): Promise<void> {
    const order = await this.orders.findOneByOrFail({ id });
    if (order.createdBy === actor.id) throw new ForbiddenException({ code: "SAME_PERSON" });
    assertAuthority(actor, order.amount);
    await this.orders.update({ id }, { approvedBy: actor.id });
    logger.info({ orderId: id, by: actor.id, amount: order.amount, currency: order.currency }, "payment approved");
    this.printSlip(order);
  }

  private printSlip(order: PaymentOrder): void {
    const payee = `${maskName(order.payeeName)}, ${maskId(order.iban)}`;
    const lines = [`order ${order.id}`, `pay ${order.amount} ${order.currency}`, `to ${payee}`];
    logger.debug(lines.join("\n"));
    logger.info("slip printed");
  }
}
