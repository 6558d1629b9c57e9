import { TypeOrmModule } from "@nestjs/typeorm";
import { DataSource } from "typeorm";
import { elsewhere, own } from "./options";

export const module = TypeOrmModule.forRoot(own);
export const first = new DataSource(elsewhere); // want orm-query-logging
export const second = TypeOrmModule.forRoot(elsewhere);
