import { PutObjectCommand, S3Client } from "@aws-sdk/client-s3";

const s3 = new S3Client({ region: "ap-east-1" });

/** A scan that a claimant hands in. */
export async function keepScan(claimId: string, name: string, scan: Uint8Array): Promise<void> {
  await s3.send(
    new PutObjectCommand({ Bucket: "hm-claims", Key: `${claimId}/${name}`, Body: scan, ACL: "public-read" }),
  );
}
