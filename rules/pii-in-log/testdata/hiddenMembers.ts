import { Exclude, Expose, instanceToPlain, plainToInstance, serialize } from "class-transformer";

@Exclude()
class ReceiptView {
  @Expose() receiptNo!: string;
  payerName!: string;
  cardNumber!: string;
}

class AgentView {
  code!: string;
  @Exclude() hkid!: string;
  @Exclude({ toClassOnly: true }) email!: string;
}

class ClaimView {
  claimNo!: string;
  @Exclude() diagnosis!: string;
}

export function show(row: object, claim: ClaimView): void {
  console.log(instanceToPlain(plainToInstance(ReceiptView, row)));
  console.log(JSON.stringify(instanceToPlain(claim)), serialize(claim));
  console.log(instanceToPlain(claim).claimNo);
  console.log(plainToInstance(ReceiptView, row)); // want pii-in-log
  console.log(JSON.stringify(claim)); // want pii-in-log
  console.log(instanceToPlain(plainToInstance(AgentView, row))); // want pii-in-log "^E-mail address written"
}
