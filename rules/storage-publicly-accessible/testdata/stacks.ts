import { Stack, type StackProps } from "aws-cdk-lib";
import { DatabaseInstance, DatabaseInstanceEngine } from "aws-cdk-lib/aws-rds";
import * as s3 from "aws-cdk-lib/aws-s3";
import type { Construct } from "constructs";

export class PhotoStack extends Stack {
  constructor(scope: Construct, id: string, props: StackProps) {
    super(scope, id, props);
    new s3.Bucket(this, "Surveys", { publicReadAccess: true, versioned: true }); // want storage-publicly-accessible "publicReadAccess"
    new s3.Bucket(this, "Site", { publicReadAccess: true, websiteIndexDocument: "index.html" });
    new s3.Bucket(this, "Letters", { accessControl: s3.BucketAccessControl.PUBLIC_READ }); // want storage-publicly-accessible "PUBLIC_READ"
    new s3.Bucket(this, "Files", { accessControl: s3.BucketAccessControl.PRIVATE });
    new s3.Bucket(this, "Open", {
      blockPublicAccess: new s3.BlockPublicAccess({ blockPublicAcls: true, blockPublicPolicy: false }), // want storage-publicly-accessible "blockPublicPolicy"
    });
    const reports = new s3.Bucket(this, "Reports", { blockPublicAccess: s3.BlockPublicAccess.BLOCK_ALL });
    reports.grantPublicAccess(); // want storage-publicly-accessible "grantPublicAccess"
    reports.grantRead(this.role);
    new DatabaseInstance(this, "Policies", { engine: DatabaseInstanceEngine.POSTGRES, vpc: this.vpc, publiclyAccessible: true }); // want storage-publicly-accessible
    new DatabaseInstance(this, "Claims", { engine: DatabaseInstanceEngine.POSTGRES, vpc: this.vpc, publiclyAccessible: false });
  }
}
