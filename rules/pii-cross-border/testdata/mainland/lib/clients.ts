import { S3Client } from "@aws-sdk/client-s3";
import { cloud } from "./settings";

export const archive = new S3Client({ region: cloud.archiveRegion });
export const inland = new S3Client({ region: cloud.region });
export const fromSettings = new S3Client({ region: process.env.AWS_REGION });
export const withDefault = new S3Client({ region: process.env.AWS_REGION ?? "us-east-1" });
/** The region is only there because the client wants one. */
export const onPremises = new S3Client({ region: "us-east-1", endpoint: process.env.MINIO_ENDPOINT, forcePathStyle: true });
