import { Body, Controller, Get, Param, Put } from "@midwayjs/core";
import { InjectEntityModel } from "@midwayjs/typeorm";
import { Repository } from "typeorm";
import { AgeMiddleware, KindMiddleware, SessionMiddleware, YuangongMiddleware } from "./doors";
import { Toubaoren } from "./entities";

@Controller("/toubaoren", { middleware: [SessionMiddleware, YuangongMiddleware] })
export class ToubaorenController {
  @InjectEntityModel(Toubaoren) repo: Repository<Toubaoren>;
  @Get("/:id") one(@Param("id") id: number) {
    return this.repo.findOneBy({ id });
  }
  @Put("/:id") change(@Param("id") id: number, @Body() body: { shouji: string }) {
    return this.repo.update({ id }, { shouji: body.shouji });
  }
}

@Controller("/all", { middleware: [SessionMiddleware, KindMiddleware] })
export class AllController {
  @InjectEntityModel(Toubaoren) repo: Repository<Toubaoren>;
  @Get("/:id") one(@Param("id") id: number) {
    return this.repo.findOneBy({ id });
  }
}

@Controller("/wode", { middleware: [SessionMiddleware] })
export class WodeController {
  @InjectEntityModel(Toubaoren) repo: Repository<Toubaoren>;
  @Get("/:id") one(@Param("id") id: number) {
    return this.repo.findOneBy({ id }); // want object-access-unchecked "GET /wode/:id gives"
  }
}

@Controller("/adults", { middleware: [SessionMiddleware, AgeMiddleware] })
export class AdultController {
  @InjectEntityModel(Toubaoren) repo: Repository<Toubaoren>;
  @Get("/:id") one(@Param("id") id: number) {
    return this.repo.findOneBy({ id }); // want object-access-unchecked "GET /adults/:id gives"
  }
}
