import { Module } from "@nestjs/common";
import { LoggerModule } from "nestjs-pino";

@Module({ imports: [LoggerModule.forRoot({ pinoHttp: { level: "info", redact: ["holder.idCardNo"] } })] })
export class AppModule {}
