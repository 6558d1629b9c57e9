export const cloud = { region: "cn-north-1", archiveRegion: "eu-central-1" };

const shared = { maxAttempts: 3, region: "ap-southeast-1" };
export const abroad = { ...shared };
