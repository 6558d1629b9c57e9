export class Claim {
  constructor(
    readonly id: string,
    readonly amount: number,
    public status: string,
  ) {}

  approve() {
    this.status = "APPROVED";
  }
}
