// One function settles what several lead to: who does not look is told about, not what they share.
import express from "express";

interface Payout {
  id: string;
  enteredBy: string;
  status: string;
}
declare const payouts: { get(id: string): Promise<Payout>; save(payout: Payout): Promise<void> };
const app = express();

class PayoutDesk {
  async approve(id: string, staffId: string) {
    const payout = await payouts.get(id);
    if (payout.enteredBy === staffId) throw new Error("SAME_PERSON");
    return this.finish(payout);
  }

  async approveUrgent(id: string) { // want approval-without-maker-checker "PayoutDesk.approveUrgent sets status: approved"
    return this.finish(await payouts.get(id));
  }

  /** Nobody decides here. */
  async approveByJob(id: string) {
    return this.finish(await payouts.get(id));
  }

  private async finish(payout: Payout) {
    payout.status = "APPROVED";
    await payouts.save(payout);
  }
}
const desk = new PayoutDesk();

app.post("/payouts/:id/urgent", (req) => desk.approveUrgent(req.params.id));

async function grant(payout: Payout) {
  payout.status = "APPROVED";
  await payouts.save(payout);
}
app.post("/payouts/:id/grant", async (req, res) => {
  const payout = await payouts.get(req.params.id);
  if (payout.enteredBy === res.locals.user.id) return res.sendStatus(403);
  await grant(payout);
});
app.post("/payouts/:id/grant-now", async (req) => {
  await grant(await payouts.get(req.params.id)); // want approval-without-maker-checker "POST /payouts/:id/grant-now sets status: approved"
});
