import { BlobServiceClient } from "@azure/storage-blob";

const service = BlobServiceClient.fromConnectionString(process.env.STORAGE ?? "");

export const open = () => service.createContainer("claim-photos", { access: "blob" }); // want storage-publicly-accessible
export const closed = () => service.createContainer("claim-photos");
export const tagged = () => service.createContainer("claim-photos", { metadata: { access: "internal" } });
