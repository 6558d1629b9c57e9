import { Remote } from "./base";

export class Assessor extends Remote {
  constructor() {
    super("https://api.assessor.example.com");
  }
  order(p: { fullName: string; plate: string; town: string }) {
    return this.client.post("/orders", { name: p.fullName }); // want pii-to-third-party "api.assessor.example.com"
  }
  near(town: string) {
    return this.client.get("/near", { params: { town } });
  }
}

export class Ledger extends Remote {
  constructor() {
    super(process.env.LEDGER_URL ?? "");
  }
  book(p: { fullName: string }) {
    return this.client.post("/entries", { name: p.fullName });
  }
}
