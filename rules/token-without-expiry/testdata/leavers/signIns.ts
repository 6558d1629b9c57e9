import * as bcrypt from "bcrypt";
import { JwtService } from "@nestjs/jwt";

interface Account {
  id: string;
  passwordHash: string;
  status: string;
}
declare const db: Record<"staff" | "broker" | "customer" | "operator", { findUnique(q: object): Promise<Account | null> }>;

export class SignIns {
  constructor(private readonly jwt: JwtService) {}

  async staff(no: string, given: string) {
    const found = await db.staff.findUnique({ where: { no } });
    if (!found || found.status !== "ACTIVE" || !(await bcrypt.compare(given, found.passwordHash))) throw new Error();
    return this.jwt.sign({ sub: found.id }, { expiresIn: "10m" });
  }

  async staffByCard(card: string, given: string) { // want token-without-expiry "staffByCard lets in whoever knows the password.* as staff does"
    const found = await db.staff.findUnique({ where: { card } });
    if (!found || !(await bcrypt.compare(given, found.passwordHash))) throw new Error();
    return this.jwt.sign({ sub: found.id }, { expiresIn: "10m" });
  }

  async staffByMail(mail: string, given: string) {
    const found = await db.staff.findUnique({ where: { mail, suspended: false } });
    if (!found || !(await bcrypt.compare(given, found.passwordHash))) throw new Error();
    return this.jwt.sign({ sub: found.id }, { expiresIn: "10m" });
  }

  async staffChecked(no: string, given: string) {
    const found = await db.staff.findUnique({ where: { no } });
    if (!found || !(await bcrypt.compare(given, found.passwordHash))) throw new Error();
    this.mustBeOpen(found);
    return this.jwt.sign({ sub: found.id }, { expiresIn: "10m" });
  }

  async broker(licence: string, given: string) {
    const found = await db.broker.findUnique({ where: { licence } });
    if (!found || !(await bcrypt.compare(given, found.passwordHash))) throw new Error();
    return this.jwt.sign({ sub: found.id }, { expiresIn: "10m" });
  }

  async customer(mail: string, given: string) {
    const found = await db.customer.findUnique({ where: { mail } });
    if (!found || !(await bcrypt.compare(given, found.passwordHash))) throw new Error();
    return this.jwt.sign({ sub: found.id }, { expiresIn: "10m" });
  }

  private mustBeOpen(found: Account) {
    if (found.status !== "ACTIVE") throw new Error();
  }
}
