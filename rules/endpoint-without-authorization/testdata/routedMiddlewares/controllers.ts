import { Controller, Get, Param, Post, UseGuards } from "@nestjs/common";
import { AuthGuard } from "@nestjs/passport";
import { allergiesOf } from "./guests";

@Controller("desk")
export class DeskController {
  @Get(":id") file(@Param("id") id: string) {
    return allergiesOf(id);
  }
  @Get("open/:id") open(@Param("id") id: string) { // want endpoint-without-authorization "GET /desk/open/:id"
    return allergiesOf(id);
  }
}

@Controller("doors")
export class DoorController {
  @Get(":id/file") file(@Param("id") id: string) {
    return allergiesOf(id);
  }
  @Post(":id/file") other(@Param("id") id: string) { // want endpoint-without-authorization "POST /doors/:id/file"
    return allergiesOf(id);
  }
  @Get("back/:id") back(@Param("id") id: string) {
    return allergiesOf(id);
  }
  @Get("front/:id") front(@Param("id") id: string) { // want endpoint-without-authorization "GET /doors/front/:id"
    return allergiesOf(id);
  }
}

// What stands before it is not here to be read.
@Controller("hall")
export class HallController {
  @Get(":id") file(@Param("id") id: string) {
    return allergiesOf(id);
  }
}

@UseGuards(AuthGuard("jwt"))
abstract class Guarded {}
abstract class Plain {}

@Controller("floors")
export class FloorController extends Guarded {
  @Get(":id") file(@Param("id") id: string) {
    return allergiesOf(id);
  }
}

@Controller("attics")
export class AtticController extends Plain {
  @Get(":id") file(@Param("id") id: string) { // want endpoint-without-authorization "GET /attics/:id"
    return allergiesOf(id);
  }
}
