import { Module } from "@nestjs/common";
import { NestFactory } from "@nestjs/core";
import { LoggerModule } from "nestjs-pino";

@Module({ imports: [LoggerModule.forRoot({ pinoHttp: { redact: ["*.passportNo"] } })] })
class AppModule {}

void NestFactory.create(AppModule).then((app) => app.listen(8080));
