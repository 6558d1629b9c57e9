import http from "node:http";
import https from "node:https";
import { TypeOrmModule } from "@nestjs/typeorm";
import knex from "knex";
import axios from "axios";
import { Sequelize } from "sequelize";

const base = { host: "tarn.harbour-core.net", user: "app" };

export const one = knex({ client: "pg", connection: { ...base, ssl: false } }); // want insecure-transport
export const own = knex({ client: "pg", connection: { host: "localhost", ssl: false } });
export const two = knex({ client: "pg", connection: { ...base, ssl: true } });
export const three = new Sequelize("db", "app", process.env.PW, { host: "tarn.harbour-core.net", dialectOptions: { ssl: false } }); // want insecure-transport
export const four = new Sequelize({ host: "tarn.harbour-core.net", dialectOptions: { ssl: { require: true } } });
export const five = TypeOrmModule.forRoot({ type: "mysql", host: "tarn.harbour-core.net", ssl: false }); // want insecure-transport

export function ask() {
  const headers = { authorization: `Bearer ${process.env.HARBOUR_TOKEN}` };
  axios.post("http://tarn.harbour-core.net/kyc", {}, { headers: { "x-api-key": process.env.HARBOUR_KEY } }); // want insecure-transport
  axios.create({ baseURL: "https://tarn.harbour-core.net", headers: { common: bearer } });
  http.request({ hostname: "tarn.harbour-core.net", path: "/kyc", headers }).end(); // want insecure-transport
  http.get("http://tarn.harbour-core.net/kyc", { headers: { accept: "text/plain" } });
  https.request({ hostname: "tarn.harbour-core.net", path: "/kyc", headers }).end();
}

const HARBOUR = "http://tarn.harbour-core.net/api";
const bearer = { Authorization: `Bearer ${process.env.HARBOUR_TOKEN}` };
export const calls = [
  () => fetch(`${HARBOUR}/berths`, { headers: { ...bearer, accept: "text/plain" } }), // want insecure-transport
  () => fetch(`${HARBOUR}/berths`, { headers: { accept: "text/plain" } }),
  () => fetch("http://localhost:4000/berths", { headers: bearer }),
  () => fetch("https://tarn.harbour-core.net/berths", { headers: bearer }),
];
