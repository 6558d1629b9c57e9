import { Controller, Get, Param } from "@midwayjs/core";
import { allergiesOf } from "./guests";
import { ClerkMiddleware } from "./notHere";

@Controller("/counters", { middleware: [ClerkMiddleware] })
export class CounterController {
  @Get("/:id")
  async file(@Param("id") id: string) {
    return allergiesOf(id);
  }
}

@Controller("/cellars")
export class CellarController {
  @Get("/:id", { middleware: [ClerkMiddleware] })
  async file(@Param("id") id: string) {
    return allergiesOf(id);
  }
  @Get("/:id/all", { middleware: [] })
  async all(@Param("id") id: string) { // want endpoint-without-authorization "GET /cellars/:id/all"
    return allergiesOf(id);
  }
}
