interface Consent {
  customerId: string;
  agreed: boolean;
}
interface FaceVendor {
  compare(image: Buffer, reference: Buffer): Promise<number>;
}
interface Consents {
  findByCustomer(customerId: string): Promise<Consent | undefined>;
}

export class FaceDesk {
  constructor(
    private readonly faceVendor: FaceVendor,
    private readonly consents: Consents,
  ) {}

  async compareNow(consent: Consent, image: Buffer, reference: Buffer) {
    if (consent.agreed) await this.faceVendor.compare(image, reference); // want consent-not-separate "consent.agreed, one consent for everything"
  }
  async lookUpFirst(customerId: string, image: Buffer, reference: Buffer) {
    const consent = await this.consents.findByCustomer(customerId);
    if (!consent?.agreed) throw new Error("no consent");
    return this.faceVendor.compare(image, reference); // want consent-not-separate "faces, voices or fingerprints"
  }
  async withoutAsking(image: Buffer, reference: Buffer) {
    return this.faceVendor.compare(image, reference);
  }
  async atOnce(dto: { consent: boolean; image: Buffer; reference: Buffer }) {
    if (dto.consent) await this.faceVendor.compare(dto.image, dto.reference);
  }
  async settled(claim: { agreed: boolean }, image: Buffer, reference: Buffer) {
    if (claim.agreed) await this.faceVendor.compare(image, reference);
  }
}
