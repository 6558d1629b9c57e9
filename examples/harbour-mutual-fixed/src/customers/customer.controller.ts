import { Body, Controller, Get, Param, Post } from "@nestjs/common";
import { Roles } from "@/auth/actor";
import { maskId } from "@/lib";
import type { RegisterCustomerDto } from "./customer.dto";
import { CustomerService } from "./customer.service";

@Controller("customers")
export class CustomerController {
  constructor(private readonly service: CustomerService) {}

  @Post()
  async register(@Body() dto: RegisterCustomerDto) {
    console.log("POST /customers", dto.idCardType);
    return this.service.register(dto);
  }

  @Get(":id")
  @Roles("clerk", "underwriter", "claims-handler")
  async find(@Param("id") id: string) {
    console.log(`GET /customers/${id}`);
    const customer = await this.service.find(id);
    return customer && { ...customer, idCardNo: maskId(customer.idCardNo) };
  }
}
