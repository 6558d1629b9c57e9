import { Body, Controller, Post } from "@nestjs/common";
import { PrismaClient } from "@prisma/client";
import { SignUpDto } from "./dto";

const prisma = new PrismaClient();

@Controller("customers")
export class SignUpController {
  @Post()
  signUp(@Body() dto: SignUpDto) {
    return prisma.customer.create({ data: { id: "1", fullName: dto.fullName, dateOfBirth: dto.dateOfBirth } });
  }

  @Post("payments")
  pay(@Body() dto: { amountMinor: number; payerName: string }) {
    return prisma.payment.create({ data: { id: "1", amountMinor: dto.amountMinor, payerName: dto.payerName } });
  }

  @Post("categories")
  nest(@Body() dto: { parentId: string; name: string }) {
    return prisma.category.create({ data: { id: "1", parentId: dto.parentId, name: dto.name } });
  }
}
