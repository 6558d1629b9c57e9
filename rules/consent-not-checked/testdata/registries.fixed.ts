import axios from "axios";

interface Family {
  id: string;
  fullName: string;
  mobile: string;
}
interface ConsentRegistry {
  assertGranted(id: string, purpose: string): Promise<void>;
  isGranted(id: string, purpose: string): Promise<boolean>;
}

export class PartnerFeed {
  constructor(private readonly consentRegistry: ConsentRegistry) {}

  async toTailor(family: Family) {
    await this.consentRegistry.assertGranted(family.id, "tailor");
    await axios.post("https://tailor.example.com/feed", { name: family.fullName });
  }
  async toBaker(family: Family) {
    await axios.post("https://baker.example.com/feed", { name: family.fullName }); // want consent-not-checked
  }
  async toMiller(family: Family) {
    await this.consentRegistry.isGranted(family.id, "miller");
    await axios.post("https://miller.example.com/feed", { mobile: family.mobile }); // want consent-not-checked "whatever the consent check"
  }
}

/** One party by one purpose: what the others ask, this one may ask. */
export class PartnerLeaflets {
  constructor(private readonly consentRegistry: ConsentRegistry) {}

  async toPrinter(family: Family) {
    await this.consentRegistry.assertGranted(family.id, "leaflets");
    await axios.post("https://printer.example.com/feed", { name: family.fullName });
  }
  async again(family: Family) {
    await this.consentRegistry.assertGranted(family.id, "leaflets");
    await axios.post("https://printer.example.com/feed", { name: family.fullName }); // want consent-not-checked
  }
}

/** Two purposes: nobody can tell which is this one's. */
export class PartnerMix {
  constructor(private readonly consentRegistry: ConsentRegistry) {}

  async first(family: Family) {
    await this.consentRegistry.assertGranted(family.id, "leaflets");
    await axios.post("https://printer.example.com/feed", { name: family.fullName });
  }
  async second(family: Family) {
    await this.consentRegistry.assertGranted(family.id, "surveys");
    await axios.post("https://asker.example.com/feed", { name: family.fullName });
  }
  async third(family: Family) {
    await axios.post("https://asker.example.com/feed", { mobile: family.mobile }); // want consent-not-checked
  }
}
