// The words for what belongs there are no password; the names that databases are installed with are one.
export const shape = "mysql://username:password@localhost:3306/claims";
export const form = "amqp://user:pass@127.0.0.1:5672/claims";
export const installed = "postgres://postgres:postgres@localhost:5432/claims"; // want secret-hardcoded
export const used = "postgres://user:Gx8vQ2mLr7Tz@localhost:5432/claims"; // want secret-hardcoded
export const address = process.env.DATABASE_URL ?? "postgres://user:password@localhost:5432/claims"; // want secret-hardcoded
