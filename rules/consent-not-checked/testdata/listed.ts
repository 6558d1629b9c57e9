interface Person {
  email: string;
}
interface Consents {
  idsWith(purpose: string): Promise<string[]>;
  idsOfTexts(): Promise<string[]>;
}
interface People {
  byIds(ids: string[]): Promise<Person[]>;
  ids(): Promise<string[]>;
}
interface Mailer {
  send(to: string, template: string): Promise<void>;
}

export class Offers {
  constructor(private readonly consents: Consents, private readonly people: People, private readonly mailer: Mailer) {}

  async spring() {
    const ids = await this.consents.idsWith("marketing");
    for (const one of await this.people.byIds(ids)) await this.mailer.send(one.email, "PROMO_SPRING");
  }

  async autumn() {
    const ids = await this.people.ids();
    for (const one of await this.people.byIds(ids)) await this.mailer.send(one.email, "PROMO_AUTUMN"); // want consent-not-checked "sends marketing"
  }
}
