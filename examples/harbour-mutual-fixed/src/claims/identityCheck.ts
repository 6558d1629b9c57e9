import { Injectable } from "@nestjs/common";
import { ConsentService } from "@/consents/consent.service";

/** Who reports a claim from his telephone. */
export interface Reporter {
  id: string;
}

/** The vendor's client. */
export interface FaceMatcher {
  compare(selfie: Buffer, portrait: Buffer): Promise<number>;
}

@Injectable()
export class IdentityCheck {
  constructor(
    private readonly faceMatcher: FaceMatcher,
    private readonly consents: ConsentService,
  ) {}

  async isSamePerson(reporter: Reporter, selfie: Buffer, portrait: Buffer): Promise<boolean> {
    await this.consents.require(reporter.id, "face-match");
    return (await this.faceMatcher.compare(selfie, portrait)) > 0.9;
  }
}
