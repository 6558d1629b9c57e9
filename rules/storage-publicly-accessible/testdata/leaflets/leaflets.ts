import { PutObjectCommand, type S3Client } from "@aws-sdk/client-s3";
import { put } from "@vercel/blob";
import OSS from "ali-oss";
import { SITE_BUCKET } from "./names";

const oss = new OSS({ region: "oss-cn-hangzhou" });

/** What is printed for everybody may be read by everybody. */
export async function forAll(s3: S3Client, name: string, pdf: Buffer) {
  await s3.send(new PutObjectCommand({ Bucket: "motor-www", Key: name, Body: pdf, ACL: "public-read" }));
  await s3.send(new PutObjectCommand({ Bucket: SITE_BUCKET, Key: name, Body: pdf, ACL: "public-read" }));
  await oss.put(`xuanchuan/${name}.pdf`, pdf, { headers: { "x-oss-object-acl": "public-read" } });
  await oss.putACL(`banners/${name}`, "public-read");
  await oss.put("chanpin/tiaokuan.html", pdf, { headers: { "x-oss-object-acl": "public-read" } });
  await put(`brochures/${name}.pdf`, pdf, { access: "public" });
}

/** On the site's own bucket, and still nobody's business. */
export async function ofSomebody(s3: S3Client, id: string, scan: Buffer) {
  await s3.send(new PutObjectCommand({ Bucket: "motor-www", Key: `claims/${id}`, Body: scan, ACL: "public-read" })); // want storage-publicly-accessible
  await oss.put(`lipei/${id}.jpg`, scan, { headers: { "x-oss-object-acl": "public-read" } }); // want storage-publicly-accessible
  await oss.put(`chanpin/kehu/${id}.jpg`, scan, { headers: { "x-oss-object-acl": "public-read" } }); // want storage-publicly-accessible
  await put(`scans/${id}.jpg`, scan, { access: "public" }); // want storage-publicly-accessible
}
