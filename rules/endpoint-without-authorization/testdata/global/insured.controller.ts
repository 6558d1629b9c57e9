import { Controller, Get, SetMetadata } from "@nestjs/common";

interface Insured {
  id: string;
  idCardNo: string;
}

export const Public = () => SetMetadata("isPublic", true);

@Controller("insured")
export class InsuredController {
  private readonly one: Insured = { id: "1", idCardNo: "" };
  @Get()
  find(): Insured {
    return this.one;
  }
  @Public()
  @Get("open")
  open(): Insured { // want endpoint-without-authorization "@Public lets everybody in"
    return this.one;
  }
}
