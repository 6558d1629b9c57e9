import axios from "axios";
import type { ConsentGate } from "./gate";
import type { Visitors } from "./visitors";

const partner = axios.create({ baseURL: "https://leads.partner-loans.example" });

export class LoanOffers {
  constructor(
    private readonly gate: ConsentGate,
    private readonly visitors: Visitors,
  ) {}

  async offer(visitorId: string) {
    await this.gate.require(visitorId, "share:loans");
    const { mobilePhone } = await this.visitors.contact(visitorId);
    await partner.post("/leads", { mobilePhone });
  }

  async offerAnyway(visitorId: string) {
    await this.gate.peek(visitorId, "share:loans");
    const { mobilePhone } = await this.visitors.contact(visitorId);
    await partner.post("/leads", { mobilePhone }); // want consent-not-checked "Mobile phone number"
  }
}
