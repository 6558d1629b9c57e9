import { DataSource } from "typeorm";
import { Payee } from "./payee";

export const dataSource = new DataSource({ type: "postgres", entities: [Payee], subscribers: [] });
