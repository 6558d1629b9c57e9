import * as aws from "@pulumi/aws";

export const core = new aws.rds.Instance("core", { engine: "postgres", storageEncrypted: true }); // want backup-unprotected
export const claims = new aws.rds.Cluster("claims", { backupRetentionPeriod: 7, storageEncrypted: true }); // want backup-unprotected "no backups"
export const quotes = new aws.rds.Instance("quotes", { storageEncrypted: process.env.STAGE === "production" });
export const sizes = { backupRetentionPeriod: 14, storageEncrypted: true };
