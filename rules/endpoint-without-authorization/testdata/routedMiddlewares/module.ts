import { type MiddlewareConsumer, Module, type NestModule, RequestMethod } from "@nestjs/common";
import { DeskController, DoorController, FloorController, HallController } from "./controllers";
import { TicketCheck } from "./notHere";
import { DeskSession, RequestTimes } from "./session";

@Module({ controllers: [DeskController, DoorController, FloorController, HallController] })
export class HouseModule implements NestModule {
  configure(consumer: MiddlewareConsumer) {
    consumer.apply(RequestTimes).forRoutes("*");
    consumer.apply(DeskSession).exclude({ path: "desk/open/:id", method: RequestMethod.GET }).forRoutes(DeskController);
    consumer.apply(DeskSession).forRoutes({ path: "doors/:id/file", method: RequestMethod.GET }, "doors/back");
    consumer.apply(TicketCheck).forRoutes(HallController);
  }
}
