import { Controller, Get } from "@nestjs/common";

class Insured {
  id!: string;
  idCardNo!: string;
}
const rows = new Map<string, Insured>();

@Controller("insured")
export class InsuredController {
  @Get(":id")
  find(): Insured { // want access-not-audited "no code of this project writes an audit record; endpoints that hand out customer data: 2"
    return rows.get("1")!;
  }
  @Get()
  list(): Insured[] {
    return [...rows.values()];
  }
}
