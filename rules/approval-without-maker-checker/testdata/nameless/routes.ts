import Router from "@koa/router";
import type { DataSource } from "typeorm";
import { mails, refunds } from "./store";

export const router = new Router({ prefix: "/desk" });

router.post("/refunds/:id/approve", async (ctx) => {
  const found = await refunds.findById(ctx.params.id);
  found.status = "APPROVED"; // want approval-without-maker-checker "POST /desk/refunds/:id/approve sets status: approved"
  await found.save();
});
router.post("/refunds/:id/checked", async (ctx) => {
  const found = await refunds.findById(ctx.params.id);
  if (found.createdBy === ctx.state.user.id) ctx.throw(403);
  found.status = "APPROVED";
  await found.save();
});
// Nobody's money goes out.
router.post("/mails/:id/approve", async (ctx) => {
  const found = await mails.findById(ctx.params.id);
  found.status = "APPROVED";
  await found.save();
});
router.post("/refunds/:id/reject", async (ctx) => {
  const found = await refunds.findById(ctx.params.id);
  found.status = "REJECTED";
  found.approvedBy = ctx.state.user.id;
  await found.save();
});

class Payout {
  status!: string;
  createdBy!: string;
  approvedBy!: string;
}

export class PayoutService {
  constructor(private readonly source: DataSource) {}
  approve(id: string, user: { id: string }) {
    return this.source.transaction(async (em) => {
      const found = await em.findOneByOrFail(Payout, { id } as object);
      found.status = "APPROVED"; // want approval-without-maker-checker "status: approved"
      await em.save(found);
    });
  }
  approveChecked(id: string, user: { id: string }) {
    return this.source.transaction(async (em) => {
      const found = await em.findOneByOrFail(Payout, { id } as object);
      if (found.createdBy === user.id) throw new Error("same person");
      found.status = "APPROVED";
      await em.save(found);
    });
  }
  begin(user: { id: string }) {
    return this.source.transaction(async (em) => {
      await em.save(em.create(Payout, { createdBy: user.id, status: "DRAFT" }));
    });
  }
  beginAndApprove(user: { id: string }) {
    return this.source.transaction(async (em) => {
      const made = em.create(Payout, { createdBy: user.id, approvedBy: user.id, status: "APPROVED" }); // want approval-without-maker-checker "approved"
      await em.save(made);
    });
  }
}
