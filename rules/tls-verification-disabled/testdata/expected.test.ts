import assert from "node:assert/strict";
import { Agent } from "node:https";

declare function expect(value: unknown): { toEqual(other: unknown): void; toHaveBeenCalledWith(...args: unknown[]): void };
declare function loadDatabaseConfig(): object;
declare const connect: (options: object) => void;

expect(loadDatabaseConfig()).toEqual({ driver: { ssl: { rejectUnauthorized: false } } });
expect(connect).toHaveBeenCalledWith("claims", { rejectUnauthorized: false });
assert.deepEqual(loadDatabaseConfig(), { ssl: { rejectUnauthorized: false } });

export const agent = new Agent({ rejectUnauthorized: false }); // want tls-verification-disabled "rejectUnauthorized: false"
connect({ rejectUnauthorized: false }); // want tls-verification-disabled "rejectUnauthorized: false"
