import { Controller, Get, Module, Param } from "@nestjs/common";
import { APP_GUARD } from "@nestjs/core";
import { HouseGuard, OpenNewTab, OpenRoute } from "./guard";
import { Lodgers } from "./lodgers";

@Controller("lodgers")
export class LodgersController {
  constructor(private readonly lodgers: Lodgers) {}

  @OpenRoute()
  @Get(":id/passport")
  async passport(@Param("id") id: string) { // want endpoint-without-authorization "@OpenRoute lets everybody in"
    const lodger = await this.lodgers.find(id);
    return { passportNo: lodger.passportNo };
  }

  @OpenNewTab()
  @Get(":id/visa")
  async visa(@Param("id") id: string) {
    const lodger = await this.lodgers.find(id);
    return { passportNo: lodger.passportNo };
  }

  @OpenRoute()
  @Get("rooms")
  rooms() {
    return ["north", "south"];
  }
}

@Module({ controllers: [LodgersController], providers: [Lodgers, { provide: APP_GUARD, useClass: HouseGuard }] })
export class LodgersModule {}
