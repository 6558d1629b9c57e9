import * as iam from "aws-cdk-lib/aws-iam";

declare const role: { addToPolicy(statement: object): void; addManagedPolicy(policy: object): void };
declare const bucket: { bucketArn: string; addToResourcePolicy(statement: object): void };

const ALL = ["*"];
const ACTIONS = ["secretsmanager:GetSecretValue"];

export function claimsApi(): void {
  role.addToPolicy(new iam.PolicyStatement({ actions: ["*"], resources: ["*"] })); // want overbroad-permission "\*: whatever runs with it"
  role.addToPolicy(new iam.PolicyStatement({ effect: iam.Effect.ALLOW, actions: ["s3:*"], resources: ALL })); // want overbroad-permission "s3:\* on every resource"
  role.addToPolicy(new iam.PolicyStatement({ actions: ACTIONS, resources: ["*"] })); // want overbroad-permission "GetSecretValue on every resource"
  role.addManagedPolicy(iam.ManagedPolicy.fromAwsManagedPolicyName("AdministratorAccess")); // want overbroad-permission "AdministratorAccess"
  role.addToPolicy(new iam.PolicyStatement({ effect: iam.Effect.DENY, actions: ["*"], resources: ["*"] }));
  role.addToPolicy(new iam.PolicyStatement({ actions: ["s3:*"], resources: [bucket.bucketArn] }));
  role.addToPolicy(new iam.PolicyStatement({ actions: ["ec2:DescribeInstances"], resources: ["*"] }));
  bucket.addToResourcePolicy(
    new iam.PolicyStatement({ actions: ["s3:*"], resources: ["*"], principals: [new iam.AccountRootPrincipal()] }),
  );
}

export const policy = {
  Version: "2012-10-17",
  Statement: [{ Effect: "Allow", Action: "dynamodb:*", Resource: "*" }], // want overbroad-permission "dynamodb:\* on every resource"
};

export const ofArchive = { Effect: "Allow", Action: ["*"], Resource: "arn:aws:s3:::archive/*" }; // want overbroad-permission "\* on arn:aws:s3:::archive/\*: whatever runs"
export const ofKey = { Effect: "Allow", Principal: "*", Action: "*", Resource: bucket.bucketArn };
export const noPolicy = { Action: "*", Resource: "claims" };

export function deployRole(): void {
  role.addManagedPolicy(iam.ManagedPolicy.fromAwsManagedPolicyName("AdministratorAccess"));
}

export const cors = { origin: "*", actions: ["*"], resources: ["*"] };
