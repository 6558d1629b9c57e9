import hapi from "@hapi/hapi";
import { NestFactory } from "@nestjs/core";
import cors from "cors";
import express from "express";

declare class GarageModule {}
const app = express();
app.use(cors({ origin: /.+/, credentials: true })); // want cors-wildcard-on-pii "a pattern that every site fits"
app.use(cors({ origin: [/^https?:\/\/.*$/, "https://portal.garage.example"], credentials: true })); // want cors-wildcard-on-pii "a pattern that every site fits"
const everything = /^.*$/;
app.use(cors({ origin: everything, credentials: true })); // want cors-wildcard-on-pii "a pattern that every site fits"
app.use(cors({ origin: /\.garage\.example$/, credentials: true }));
app.use(cors({ origin: [/^https:\/\/\w+\.garage\.example$/], credentials: true }));
app.use(cors({ origin: /^https:\/\/portal\.garage\.example$/, credentials: true }));

export async function nest() {
  await NestFactory.create(GarageModule, { cors: { origin: /.*/, credentials: true } }); // want cors-wildcard-on-pii "a pattern"
  await NestFactory.create(GarageModule, { cors: { origin: /garage\.example$/, credentials: true } });
}

export const open = () => hapi.server({ routes: { cors: { origin: ["*"], credentials: true } } }); // want cors-wildcard-on-pii "any page that somebody signed in opens"
export const unsaid = () => new hapi.Server({ routes: { cors: { credentials: true } } }); // want cors-wildcard-on-pii "without origin, with credentials"
export const listed = () => hapi.server({ routes: { cors: { origin: ["https://garage.example"], credentials: true } } });
export const closed = () => hapi.server({ routes: { cors: false } });
