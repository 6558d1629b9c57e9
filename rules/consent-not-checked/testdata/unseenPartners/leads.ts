import type { ConsentService } from "./consents";
import type { GymPartner } from "../shared/gym-partner";
import { partner } from "../shared/partner";
import type { OfferQueue } from "../shared/offers";

interface Cards {
  of(holderId: string): Promise<{ fullName: string; mobile: string; diagnosis: string; policyNo: string }>;
}

export class Handing {
  constructor(
    private readonly gym: GymPartner,
    private readonly offers: OfferQueue,
    private readonly cards: Cards,
    private readonly consents: ConsentService,
  ) {}

  async toGym(event: { mobile: string; bmi: number; bloodPressure: string }) {
    await this.gym.invite({ mobile: event.mobile, bmi: event.bmi, bloodPressure: event.bloodPressure }); // want consent-not-checked "this.gym.invite"
  }

  async toGymAsked(holderId: string, event: { mobile: string; bmi: number }) {
    await this.consents.require(holderId, "share:gym");
    await this.gym.invite({ mobile: event.mobile, bmi: event.bmi });
  }

  async toBank(holderId: string) {
    const card = await this.cards.of(holderId);
    await partner.lead({ name: card.fullName, mobile: card.mobile }); // want consent-not-checked "partner.lead"
  }

  async toBankWithConsent(holderId: string, consentId: string) {
    const card = await this.cards.of(holderId);
    await partner.lead({ name: card.fullName, mobile: card.mobile, consentId });
  }

  async rateWithPartner(months: number) {
    await partner.submit({ months });
  }

  async offer(holderId: string) {
    const card = await this.cards.of(holderId);
    await this.offers.pushMarketing({ holderId, tags: [card.diagnosis] }); // want consent-not-checked "pushMarketing"
  }

  async offerPlain(holderId: string) {
    await this.offers.pushMarketing({ holderId, tags: ["SPRING"] });
  }
}
