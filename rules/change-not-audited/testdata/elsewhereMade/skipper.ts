import { Body, Controller, Post } from "@nestjs/common";
import { Column, Entity, PrimaryColumn, type Repository } from "typeorm";

@Entity()
export class Skipper {
  @PrimaryColumn() id!: string;
  @Column() passportNo!: string;
}

@Controller("skippers")
export class SkipperController {
  constructor(private readonly skippers: Repository<Skipper>) {}
  @Post()
  async create(@Body() dto: Skipper) {
    await this.skippers.save({ id: dto.id, passportNo: dto.passportNo });
  }
}
