// A record that is looked at on the way to something else reaches nobody.
import { Controller, Get, Param, UseGuards } from "@nestjs/common";
import { PrismaClient } from "@prisma/client";
import { AuthGuard } from "@nestjs/passport";

const prisma = new PrismaClient();

@Controller("quotes")
@UseGuards(AuthGuard("jwt"))
export class QuoteController {
  @Get(":holderId/premium")
  async premium(@Param("holderId") holderId: string): Promise<{ premium: number }> {
    const holder = await prisma.quoteHolder.findUnique({ where: { id: holderId } });
    return { premium: holder!.smoker ? 120 : 80 };
  }

  @Get(":holderId")
  async holder(@Param("holderId") holderId: string) {
    return prisma.quoteHolder.findUnique({ where: { id: holderId } }); // want object-access-unchecked
  }
}
