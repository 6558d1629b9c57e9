import { Logger } from "@nestjs/common";
import pino from "pino";

interface Customer {
  id: string;
  fullName: string;
  idCardNo: string;
  diagnosis: string;
  isActive: boolean;
}

const log = pino();
const nest = new Logger("Quotes");

export function direct(customer: Customer) {
   // want pii-in-log "written to a log by console.log"
  nest.log(`registered ${customer.id}`); // want pii-in-log
  nest.error("refused: " + customer.id); // want pii-in-log
  log.info({ customer: customer.id }, "created"); // want pii-in-log
  log.info({ id: customer.id }, "created"); // want pii-in-log "whole object"
   // want pii-in-log
  const { idCardNo: no, ...rest } = customer;
   // want pii-in-log
  console.warn({ id: rest.id }); // want pii-in-log
}

export function silent(customer: Customer) {
  console.log(customer.id, customer.isActive);
  console.log(customer.idCardNo.length, !!customer.idCardNo, typeof customer.idCardNo);
  console.log(customer.idCardNo === "x" ? "same" : "other");
  console.log(`customer is ${customer}`);
  log.info("created", customer.idCardNo);
  log.info("created idCardNo");
  console.log(Object.keys(customer));
}
