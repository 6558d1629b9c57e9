import { DataSource } from "typeorm";
import { AuditSubscriber } from "./auditSubscriber";
import { Payee } from "./payee";

export const dataSource = new DataSource({ type: "postgres", entities: [Payee], subscribers: [AuditSubscriber] });
