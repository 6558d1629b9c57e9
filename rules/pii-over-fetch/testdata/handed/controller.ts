import { ClassSerializerInterceptor, Controller, Delete, Get, Param, Query, UseGuards, UseInterceptors } from "@nestjs/common";
import { AuthGuard } from "@nestjs/passport";
import { Holders } from "./service";
import { Serialize } from "./serialize";

@Controller()
@UseGuards(AuthGuard("jwt"))
@UseInterceptors(ClassSerializerInterceptor)
export class HolderController {
  constructor(private readonly service: Holders) {}
  @Get("holders") list(@Query("branch") branch: string) {
    return this.service.all(branch);
  }
  @Get("holders/page") async page() {
    const [items, total] = await this.service.page();
    return { items, total };
  }
  @Get("holders/:id") one(@Param("id") id: string) {
    return this.service.one(id);
  }
  @Get("clerks/:id") async clerk(@Param("id") id: string) {
    return { ...(await this.service.clerk(id)) };
  }
  @Get("holders/listed") listed() {
    return this.service.listed();
  }
  @Get("holders/short") async short() {
    return (await this.service.short()).map(({ id, fullName, idCardNo }) => ({ id, fullName, tail: idCardNo.slice(-4) }));
  }
  @Get("shy") hidden() {
    return this.service.hidden();
  }
  @Get("id-cards") idCards() {
    return this.service.idCards();
  }
  @Get("profile/holder") mine(@Query("id") id: string) {
    return this.service.mine(id);
  }
  @Delete("holders/:id") async close(@Param("id") id: string) {
    return this.service.closed(id);
  }
}

@Controller("slim")
@UseGuards(AuthGuard("jwt"))
export class SlimController {
  constructor(private readonly service: Holders) {}
  @Get() @Serialize(Holders) list() {
    return this.service.all("north");
  }
}
