import { RestApi, Cors } from "aws-cdk-lib/aws-apigateway";
import * as apigateway from "aws-cdk-lib/aws-apigateway";

export function build(scope: object) {
  new RestApi(scope, "claims", { // want cors-wildcard-on-pii "with credentials"
    defaultCorsPreflightOptions: { allowOrigins: Cors.ALL_ORIGINS, allowCredentials: true },
  });
  new apigateway.RestApi(scope, "products", {
    defaultCorsPreflightOptions: { allowOrigins: apigateway.Cors.ALL_ORIGINS },
  });
  new apigateway.RestApi(scope, "staff", {
    defaultCorsPreflightOptions: { allowOrigins: ["https://staff.harbour.example"], allowCredentials: true },
  });
}
