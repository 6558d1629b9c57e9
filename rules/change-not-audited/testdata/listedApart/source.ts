import { DataSource } from "typeorm";
import { Skipper } from "./skipper";
import { WATCHES } from "./watches";

export const source = new DataSource({ type: "postgres", entities: [Skipper], subscribers: WATCHES });
