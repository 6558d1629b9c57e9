import { Body, Controller, Param, Post, Put } from "@nestjs/common";
import type { DataSource, Repository } from "typeorm";
import type { Driver, Garage } from "./entities";

@Controller()
export class FleetController {
  constructor(
    private readonly drivers: Repository<Driver>,
    private readonly garages: Repository<Garage>,
    private readonly source: DataSource,
  ) {}

  @Put("drivers/:id")
  async driver(@Param("id") id: string, @Body() dto: Driver) {
    await this.drivers.save({ id, passportNo: dto.passportNo });
  }

  @Put("garages/:id")
  async garage(@Param("id") id: string, @Body() dto: Garage) { // want change-not-audited "PUT /garages/:id"
    await this.garages.save({ id, ownerPassportNo: dto.ownerPassportNo });
  }

  @Post("drivers/:id/quietly")
  async quietly(@Param("id") id: string, @Body() dto: Driver) { // want change-not-audited "POST /drivers/:id/quietly"
    await this.drivers.save({ id, passportNo: dto.passportNo }, { listeners: false });
  }

  /** Nobody tells the subscriber of a statement. */
  @Post("drivers/:id/passport")
  async passport(@Param("id") id: string, @Body() dto: Driver) { // want change-not-audited "POST /drivers/:id/passport"
    await this.source.query("UPDATE driver SET passport_no = $2 WHERE id = $1", [id, dto.passportNo]);
  }
}
