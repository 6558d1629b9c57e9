import { GetObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { getSignedUrl } from "@aws-sdk/s3-request-presigner";

const s3 = new S3Client({});
const object = (key: string) => new GetObjectCommand({ Bucket: "harbour", Key: key });

export const month = (key: string) => getSignedUrl(s3, object(key), { expiresIn: 2592000 }); // want storage-publicly-accessible "expiresIn"
export const minutes = (key: string) => getSignedUrl(s3, object(key), { expiresIn: 600 });
export const configured = (key: string, expiresIn: number) => getSignedUrl(s3, object(key), { expiresIn });
