import type { MidwayConfig } from "@midwayjs/core";

export const production: MidwayConfig = {
  typeorm: { dataSource: { default: { logging: true, maxQueryExecutionTime: 800 } } }, // want orm-query-logging
};
export const errors: MidwayConfig = {
  typeorm: { dataSource: { default: { type: "mysql", synchronize: false, logging: ["error"] } } },
};
export const silent: MidwayConfig = {
  typeorm: { dataSource: { default: { type: "mysql", synchronize: false, logging: false } } },
};
// Of something else.
export const server = { logging: true, port: 7001 };
