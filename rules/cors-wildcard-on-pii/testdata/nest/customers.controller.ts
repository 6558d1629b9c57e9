import { Controller, Get, Param, UseGuards } from "@nestjs/common";
import { WebSocketGateway } from "@nestjs/websockets";
import { AuthGuard } from "@nestjs/passport";

export class Customer {
  id!: string;
  fullName!: string;
  idCardNo!: string;
}

@Controller("customers")
@UseGuards(AuthGuard("jwt"))
export class CustomersController {
  constructor(private readonly customers: { find(id: string): Promise<Customer> }) {}

  @Get(":id")
  async one(@Param("id") id: string): Promise<Customer> {
    return this.customers.find(id);
  }
}

@WebSocketGateway({ cors: { origin: "*" } }) // want cors-wildcard-on-pii "may open this socket of an application that hands out PRC"
export class Updates {}

@WebSocketGateway({ namespace: "quotes" })
export class Quotes {}
