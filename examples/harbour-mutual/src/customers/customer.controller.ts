import { Body, Controller, Get, Param, Post } from "@nestjs/common";
import { Public } from "@/auth/actor";
import type { RegisterCustomerDto } from "./customer.dto";
import { CustomerService } from "./customer.service";

@Controller("customers")
export class CustomerController {
  constructor(private readonly service: CustomerService) {}

  @Post()
  async register(@Body() dto: RegisterCustomerDto) {
    console.log("POST /customers", JSON.stringify(dto, null, 2));
    return this.service.register(dto);
  }

  @Public()
  @Get(":id")
  find(@Param("id") id: string) {
    console.log(`GET /customers/${id}`);
    return this.service.find(id);
  }
}
