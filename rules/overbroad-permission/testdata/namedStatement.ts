import { PolicyStatement, Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import type { Bucket } from "aws-cdk-lib/aws-s3";
import type { Construct } from "constructs";

export function loader(scope: Construct, scans: Bucket) {
  const role = new Role(scope, "ScanLoader", { assumedBy: new ServicePrincipal("lambda.amazonaws.com") });
  role.addToPolicy(new PolicyStatement({ actions: ["s3:*"], resources: ["*"] })); // want overbroad-permission "s3"
  role.addToPolicy(new PolicyStatement({ actions: ["s3:GetObject"], resources: [scans.arnForObjects("in/*")] }));
  role.addToPolicy(new PolicyStatement({ actions: ["cloudwatch:PutMetricData"], resources: ["*"] }));
}
