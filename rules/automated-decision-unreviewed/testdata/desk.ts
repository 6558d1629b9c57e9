import { Enrolments } from "./enrolments.js";

interface Enrolment {
  status: string;
  insuredName: string;
}
interface Rows<T> {
  save(row: T): Promise<T>;
}

export class Desk {
  constructor(
    private readonly rows: Rows<Enrolment>,
    private readonly kept: Enrolments,
  ) {}

  async settle(one: Enrolment, score: number) {
    one.status = score > 0.7 ? "REJECTED" : "ACCEPTED"; // want automated-decision-unreviewed "Desk.settle refuses by score alone"
    await this.rows.save(one);
  }

  async settleByType(one: Enrolment, probability: number) {
    if (probability > 0.7) one.status = "REJECTED"; // want automated-decision-unreviewed "refuses by probability alone"
    await this.kept.save(one);
  }

  async settleByHelper(one: Enrolment, score: number) {
    if (score > 0.7) one.status = "REJECTED"; // want automated-decision-unreviewed "settleByHelper refuses by score alone"
    await this.putAway(one);
  }

  async referred(one: Enrolment, score: number) {
    one.status = score > 0.7 ? "REFERRED" : "ACCEPTED";
    await this.rows.save(one);
  }

  /** Nothing is kept: it is only shown. */
  shown(one: Enrolment, score: number) {
    one.status = score > 0.7 ? "REJECTED" : "ACCEPTED";
    return this.print(one);
  }

  async withReason(one: Enrolment, score: number) {
    if (score > 0.7) Object.assign(one, { status: "REJECTED", reasonCodes: ["SCORE"] });
    await this.putAway(one);
  }

  private async putAway(one: Enrolment) {
    await this.rows.save(one);
  }

  private print(one: Enrolment) {
    return `${one.insuredName}: ${one.status}`;
  }
}
