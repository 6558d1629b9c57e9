import { Injectable } from "@nestjs/common";

/** Who reports a claim from his telephone. */
export interface Reporter {
  id: string;
  agreedToTerms: boolean;
}

/** The vendor's client. */
export interface FaceMatcher {
  compare(selfie: Buffer, portrait: Buffer): Promise<number>;
}

@Injectable()
export class IdentityCheck {
  constructor(private readonly faceMatcher: FaceMatcher) {}

  async isSamePerson(reporter: Reporter, selfie: Buffer, portrait: Buffer): Promise<boolean> {
    if (!reporter.agreedToTerms) return false;
    return (await this.faceMatcher.compare(selfie, portrait)) > 0.9;
  }
}
