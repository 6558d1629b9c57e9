import { PutObjectCommand } from "@aws-sdk/client-s3";

export const put = (id: string, Body: Buffer) => {
  const Key = `claims/${id}/photos/a81f3c5e7b9d2460/rear.jpg`;
  return new PutObjectCommand({ Bucket: "harbour-claims", Key, Body });
};
export const logo = { Bucket: "harbour-public", Key: "brand/2026/a81f3c5e7b9d2460a81f3c5e" };
export const cached = { key: "quote:v2:a81f3c5e7b9d2460", ttl: 60 };
export const sealed = { key: "${bearer-token#81}" }; // want secret-hardcoded "key"

export const leaflet = (body: Buffer) =>
  new PutObjectCommand({ Bucket: "leaflets", Key: "harbour-travel-2031.pdf", Body: body });
