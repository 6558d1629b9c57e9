import axios from "axios";

interface Customer {
  id: string;
  fullName: string;
  mobile: string;
  emailOptIn: boolean;
}

class ConsentService {
  private readonly given = new Set<string>();
  async require(customerId: string, purpose: string) {
    if (!this.given.has(customerId + purpose)) throw new Error("no consent");
  }
  async has(customerId: string, purpose: string) {
    return this.given.has(customerId + purpose);
  }
}

class Silent {
  /** Named like a check, and cannot refuse. */
  async requireConsent(customerId: string) {
    console.debug(customerId.length);
  }
}

export class LeadService {
  constructor(
    private readonly consents: ConsentService,
    private readonly silent: Silent,
  ) {}

  async push(customer: Customer) {
    await this.consents.require(customer.id, "share");
    await axios.post("https://leads.example.com/v1", { name: customer.fullName, mobile: customer.mobile }); // want consent-not-checked
  }

  async pushUnused(customer: Customer) {
    await this.consents.has(customer.id, "share");
    await axios.post("https://leads.example.com/v1", { name: customer.fullName, mobile: customer.mobile }); // want consent-not-checked "whatever the consent check"
  }

  async pushSilent(customer: Customer) {
    await this.silent.requireConsent(customer.id);
    await axios.post("https://leads.example.com/v1", { name: customer.fullName, mobile: customer.mobile }); // want consent-not-checked
  }

  async pushLate(customer: Customer) {
    await axios.post("https://leads.example.com/v1", { name: customer.fullName, mobile: customer.mobile }); // want consent-not-checked
    await this.consents.require(customer.id, "share");
  }

  async pushRequired(customer: Customer) {
    await this.consents.require(customer.id, "share");
    await axios.post("https://leads.example.com/v1", { name: customer.fullName, mobile: customer.mobile });
  }

  async pushAsked(customer: Customer) {
    const agreed = await this.consents.has(customer.id, "share");
    if (!agreed) return;
    await axios.post("https://leads.example.com/v1", { name: customer.fullName, mobile: customer.mobile });
  }

  /** Not marketing: the garage needs it to repair the car. */
  async pushIds(customer: Customer) {
    await axios.post("https://leads.example.com/v1", { id: customer.id });
  }
}

/** Claim handling needs no consent. */
export async function orderRepair(customer: Customer) {
  await axios.post("https://garage.example.com/v1", { name: customer.fullName, mobile: customer.mobile });
}

/** Own host. */
export async function sendCampaign(customer: Customer) {
  await axios.post("http://mailer.internal/v1", { mobile: customer.mobile });
}
