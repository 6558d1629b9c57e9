import { OnEvent } from "@nestjs/event-emitter";

interface Member {
  id: string;
  email: string;
}
interface Permits {
  has(id: string, purpose: string): Promise<boolean>;
  require(id: string, purpose: string): Promise<void>;
}
abstract class ConsentPermits implements Permits {
  abstract has(id: string, purpose: string): Promise<boolean>;
  abstract require(id: string, purpose: string): Promise<void>;
}
abstract class Post {
  abstract sendMarketing(to: string, template: string): Promise<void>;
  abstract sendNotice(to: string, template: string): Promise<void>;
}

export class Outreach {
  constructor(
    private readonly consents: ConsentPermits,
    private readonly mailer: Post,
  ) {}

  async summerOffer(member: Member) {
    await this.mailer.sendMarketing(member.email, "summer"); // want consent-not-checked "this.mailer.sendMarketing sends marketing"
  }
  async winterOffer(member: Member) {
    if (!(await this.consents.has(member.id, "marketing"))) return;
    await this.mailer.sendMarketing(member.email, "winter");
  }
  async easterOffer(member: Member) {
    const agreed = await this.consents.has(member.id, "marketing");
    console.log("agreed", agreed);
    await this.mailer.sendMarketing(member.email, "easter"); // want consent-not-checked "whatever the consent check before it answers"
  }
  async due(member: Member) {
    await this.mailer.sendNotice(member.email, "due");
  }
  @OnEvent("member.chosen")
  async chosen(member: Member) {
    await this.mailer.sendMarketing(member.email, "autumn");
  }
}

/** Nobody here asks: who is among them may have been decided elsewhere. */
export class Relay {
  constructor(private readonly mail: Post) {}
  async pass(member: Member) {
    await this.mail.sendMarketing(member.email, "relay");
  }
}
