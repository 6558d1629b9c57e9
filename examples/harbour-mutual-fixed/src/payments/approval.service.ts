import { ForbiddenException, Injectable } from "@nestjs/common";
import { InjectRepository } from "@nestjs/typeorm";
import type { Repository } from "typeorm";
import type { Actor, Role } from "@/auth/actor";
import { logger, maskId, maskName } from "@/lib";
import { PaymentOrder } from "./paymentOrder.entity";

const LIMITS: [Role, number][] = [
  ["payments", 100_000],
  ["claims-handler", 5_000],
];

@Injectable()
export class ApprovalService {
  constructor(@InjectRepository(PaymentOrder) private readonly orders: Repository<PaymentOrder>) {}

  async approve(id: string, actor: Actor): Promise<void> {
    const order = await this.orders.findOneByOrFail({ id });
    if (order.createdBy === actor.id) throw new ForbiddenException({ code: "SAME_PERSON" });
    const limit = Math.max(0, ...LIMITS.filter(([role]) => actor.roles.includes(role)).map(([, amount]) => amount));
    if (order.amount > limit) throw new ForbiddenException({ code: "ABOVE_LIMIT" });
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
