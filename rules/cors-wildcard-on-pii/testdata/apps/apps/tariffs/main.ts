import { NestFactory } from "@nestjs/core";

declare class TariffsModule {}
void NestFactory.create(TariffsModule).then((app) => app.enableCors());
