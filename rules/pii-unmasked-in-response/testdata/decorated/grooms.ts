import { Controller, Get, Param } from "@nestjs/common";
import { InjectRepository } from "@nestjs/typeorm";
import { plainToInstance } from "class-transformer";
import { Column, Entity, PrimaryColumn, Repository } from "typeorm";
import { maskPassport } from "./mask";
import { GroomDetail, GroomView } from "./views";

@Entity()
export class Groom {
  @PrimaryColumn() id!: string;
  @Column() passportNo!: string;
}

@Controller("grooms")
export class Grooms {
  constructor(@InjectRepository(Groom) private readonly grooms: Repository<Groom>) {}

  @Get()
  async list(): Promise<GroomView[]> {
    const rows = await this.grooms.find({ take: 20 });
    return rows.map((row) => plainToInstance(GroomView, row));
  }

  @Get(":id")
  async detail(@Param("id") id: string) { // want pii-unmasked-in-response "GET /grooms/:id hands out Passport number"
    return plainToInstance(GroomDetail, await this.grooms.findOneByOrFail({ id }));
  }

  @Get(":id/card")
  async card(@Param("id") id: string) {
    const row = await this.grooms.findOneByOrFail({ id });
    return { id, passportNo: maskPassport(row.passportNo) };
  }
}
