import { defineConfig, MikroORM } from "@mikro-orm/postgresql";

export const config = defineConfig({ dbName: "claims", debug: ["query", "query-params"] }); // want orm-query-logging
export const loud = MikroORM.init({ dbName: "claims", debug: true }); // want orm-query-logging
export const plain = MikroORM.init({ dbName: "claims", debug: ["discovery", "info"] });
export const quiet = MikroORM.init({ dbName: "claims", debug: false });
