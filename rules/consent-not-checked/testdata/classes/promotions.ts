import mailer from "@sendgrid/mail";
import type { Permissions } from "./permissions";

interface Driver {
  id: string;
  email: string;
  phone: string;
}
interface Drivers {
  one(id: string): Promise<Driver>;
  all(by?: object): Promise<Driver[]>;
  page(by: object): Promise<Driver[]>;
  byId(id: string): Promise<Driver>;
}
const from = "garage@motor.example.com";

/** The class says what most of its messages are, and a message what it is itself. */
export class Promotions {
  constructor(
    private readonly drivers: Drivers,
    private readonly permissions: Permissions,
  ) {}

  async tyresForAll() {
    const drivers = await this.drivers.all();
    await Promise.all(drivers.map((d) => mailer.send({ to: d.email, from, subject: "Tyres", html: "<p>Off</p>" }))); // want consent-not-checked
  }

  /** An advertisement by its own words, whatever else it speaks of. */
  async renewalPromo(id: string) {
    const driver = await this.drivers.byId(id);
    await mailer.send({ to: driver.email, from, subject: "Special offer at renewal", html: "<p>Add glass</p>" }); // want consent-not-checked
  }

  async tyresForThoseWhoAgreed() {
    const drivers = await this.drivers.all({ where: { marketingOptIn: true } });
    await Promise.all(drivers.map((d) => mailer.send({ to: d.email, from, subject: "Tyres", html: "<p>Off</p>" })));
  }

  async glassByPages(page: number) {
    const drivers = await this.drivers.page({ page, consented: true });
    for (const d of drivers) await mailer.send({ to: d.email, from, subject: "Glass", html: "<p>New</p>" });
  }

  async invoiceReady(id: string) {
    const driver = await this.drivers.one(id);
    await mailer.send({ to: driver.email, from, subject: "Your invoice", html: "<p>See your account.</p>" });
  }

  async coverRunsOut(id: string) {
    const driver = await this.drivers.byId(id);
    await mailer.send({ to: driver.email, from, subject: "Your cover expires on Sunday", html: "<p>Thank you.</p>" });
  }

  async tellIfPermitted(id: string) {
    if (!(await this.permissions.consented(id, "marketing"))) return;
    const driver = await this.drivers.one(id);
    await mailer.send({ to: driver.email, from, subject: "Winter tyres", html: "<p>20 % off</p>" });
  }
}
