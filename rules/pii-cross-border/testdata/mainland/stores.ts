import { PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { PublishCommand, SNSClient } from "@aws-sdk/client-sns";
import OSS from "ali-oss";
import { archive, fromSettings, inland, onPremises, withDefault } from "./lib/clients";
import { abroad } from "./lib/settings";
import type { Claim } from "./types";

const s3 = new S3Client({ region: "us-east-1" });
const notices = new SNSClient(abroad);
const bucket = new OSS({ region: "oss-us-west-1", bucket: "claims" });
const home = new OSS({ region: "oss-cn-hangzhou", bucket: "claims" });
const elsewhere = new OSS({ endpoint: "https://oss-ap-southeast-1.aliyuncs.com", region: "oss-cn-hangzhou" });

export class ClaimArchive {
  private readonly s3 = new S3Client({ region: "eu-west-1" });

  async keep(claim: Claim) {
    const Body = JSON.stringify(claim);
    await s3.send(new PutObjectCommand({ Bucket: "claims", Key: claim.id, Body })); // want pii-cross-border "us-east-1, which is in the United States"
    await this.s3.send(new PutObjectCommand({ Bucket: "claims", Key: claim.id, Body })); // want pii-cross-border "eu-west-1"
    const command = new PutObjectCommand({ Bucket: "claims", Key: claim.id, Body }); // want pii-cross-border "eu-central-1"
    await archive.send(command);
    await notices.send(new PublishCommand({ TopicArn: "claims", Message: Body })); // want pii-cross-border "Singapore"
    await bucket.put(claim.id, Buffer.from(Body)); // want pii-cross-border "oss-us-west-1"
    await elsewhere.put(claim.id, Buffer.from(Body)); // want pii-cross-border "oss-ap-southeast-1.aliyuncs.com"
    await home.put(claim.id, Buffer.from(Body));
    await inland.send(new PutObjectCommand({ Bucket: "claims", Key: claim.id, Body }));
    await fromSettings.send(new PutObjectCommand({ Bucket: "claims", Key: claim.id, Body }));
    await withDefault.send(new PutObjectCommand({ Bucket: "claims", Key: claim.id, Body }));
    await onPremises.send(new PutObjectCommand({ Bucket: "claims", Key: claim.id, Body }));
    await s3.send(new PutObjectCommand({ Bucket: "prices", Key: claim.id, Body: String(claim.amount) }));
  }
}
