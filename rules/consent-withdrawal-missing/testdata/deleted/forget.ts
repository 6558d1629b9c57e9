import type { Repository } from "typeorm";
import type { Consent } from "./consent.entity";

export const forget = (rows: Repository<Consent>, customerId: string) => rows.delete({ customerId });
