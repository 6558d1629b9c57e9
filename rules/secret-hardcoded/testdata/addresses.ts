// The words for what belongs there are no password; the names that databases are installed with are one.
export const shape = "mysql://username:password@localhost:3306/claims";
export const form = "amqp://user:pass@127.0.0.1:5672/claims";
export const installed = "postgres://postgres:postgres@localhost:5432/claims"; // want secret-hardcoded
export const used = "postgres://user:Gx8vQ2mLr7Tz@localhost:5432/claims"; // want secret-hardcoded
export const address = process.env.DATABASE_URL ?? "postgres://user:password@localhost:5432/claims"; // want secret-hardcoded

// A host of documentation: a password that nobody would draw for it was drawn for something, one made of words was not.
export const archive = "mysql://archive:Wt3pK8xRz0@archive.underwriter.example:3306/bordereaux"; // want secret-hardcoded
export const shown = "mysql://archive:S3cretPw01@archive.underwriter.example:3306/bordereaux";
export const spelled = "mysql://archive:P4ssW0rd_1@archive.underwriter.example:3306/bordereaux";
export const named = "mysql://archive:Archive2021@archive.underwriter.example:3306/bordereaux";
