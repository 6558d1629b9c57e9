import type { VoiceprintClient } from "@vendors/voice";

interface FaceMatcher {
  compare(image: Buffer, id: string): Promise<boolean>;
  ping(id: string): Promise<void>;
}
interface Renderer {
  compare(image: Buffer, id: string): Promise<boolean>;
}
interface Visitor {
  id: string;
  agreedToTerms: boolean;
  faceConsent: boolean;
}

export class Gate {
  constructor(
    private readonly service: FaceMatcher,
    private readonly client: VoiceprintClient,
    private readonly view: Renderer,
  ) {}

  async open(visitor: Visitor, image: Buffer) {
    if (!visitor.agreedToTerms) throw new Error("TERMS");
    return this.service.compare(image, visitor.id); // want consent-not-separate "agreedToTerms"
  }

  async hear(visitor: Visitor, sound: Buffer) {
    if (!visitor.agreedToTerms) throw new Error("TERMS");
    return this.client.verify(sound, visitor.id); // want consent-not-separate "agreedToTerms"
  }

  async openByOwn(visitor: Visitor, image: Buffer) {
    if (!visitor.agreedToTerms || !visitor.faceConsent) throw new Error("FACE");
    return this.service.compare(image, visitor.id);
  }

  async draw(visitor: Visitor, image: Buffer) {
    if (!visitor.agreedToTerms) throw new Error("TERMS");
    await this.service.ping(visitor.id);
    return this.view.compare(image, visitor.id);
  }
}
