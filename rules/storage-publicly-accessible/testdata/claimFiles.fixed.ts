import { CreateBucketCommand, PutObjectCommand, PutPublicAccessBlockCommand, type S3Client } from "@aws-sdk/client-s3";
import { Storage } from "@google-cloud/storage";
import { put } from "@vercel/blob";
import OSS from "ali-oss";

const oss = new OSS({ region: "oss-cn-hangzhou" });
const bucket = new Storage().bucket("claims");

export async function keep(s3: S3Client, key: string, scan: Buffer) {
  await s3.send(new PutObjectCommand({ Bucket: "claims", Key: key, Body: scan, ACL: "private" })); // want storage-publicly-accessible "reads"
  await s3.send(new CreateBucketCommand({ Bucket: "claims", ACL: "private" })); // want storage-publicly-accessible
  await s3.send(
    new PutPublicAccessBlockCommand({
      Bucket: "claims",
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true, // want storage-publicly-accessible
        BlockPublicPolicy: true,
      },
    }),
  );
  await oss.putACL(key, "private"); // want storage-publicly-accessible
  await oss.put(key, scan, { headers: { "x-oss-object-acl": "private" } }); // want storage-publicly-accessible
   // want storage-publicly-accessible
  await bucket.upload("/tmp/scan.jpg"); // want storage-publicly-accessible
  await put(key, scan, { access: "public" }); // want storage-publicly-accessible
}

export async function silent(s3: S3Client, key: string, scan: Buffer) {
  await s3.send(new PutObjectCommand({ Bucket: "claims", Key: key, Body: scan, ACL: "private" }));
  await s3.send(new PutObjectCommand({ Bucket: "claims", Key: key, Body: scan, ServerSideEncryption: "aws:kms" }));
  await oss.putACL(key, "private");
  // A setting decides.
  const open = process.env.OPEN_FILES === "yes";
  await s3.send(new PutObjectCommand({ Bucket: "site", Key: key, Body: scan, ...(open ? { ACL: "public-read" } : {}) }));
  await bucket.upload("/tmp/scan.jpg", { public: false });
  await bucket.file(key).makePrivate();
  return { access: "public", acl: "read" };
}
