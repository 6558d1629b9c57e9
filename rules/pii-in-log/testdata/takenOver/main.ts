import { Module } from "@nestjs/common";
import { NestFactory } from "@nestjs/core";
import { Logger, LoggerModule } from "nestjs-pino";
import { HIDDEN } from "./fields";

@Module({
  imports: [
    LoggerModule.forRoot({
      pinoHttp: { redact: { paths: [...HIDDEN, ...HIDDEN.map((name) => `*.${name}`), "req.headers.cookie"] } },
    }),
  ],
})
class AppModule {}

async function start(): Promise<void> {
  const app = await NestFactory.create(AppModule, { bufferLogs: true });
  app.useLogger(app.get(Logger));
  await app.listen(8080);
}
void start();
