import { NestFactory } from "@nestjs/core";
import { AppModule } from "./app.module";
import { shared } from "./options";

async function bootstrap() {
  const app = await NestFactory.create(AppModule, { cors: true }); // want cors-wildcard-on-pii "cors: true: browsers"
  app.enableCors(); // want cors-wildcard-on-pii "enableCors.. without origin"
  app.enableCors(shared); // want cors-wildcard-on-pii "origin: true, with credentials"
  app.enableCors({ origin: process.env.PORTAL });
}
void bootstrap();
