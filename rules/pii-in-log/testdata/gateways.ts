import { MethodLoggingLevel, RestApi } from "aws-cdk-lib/aws-apigateway";
import type { Construct } from "constructs";

export function desks(scope: Construct) {
  new RestApi(scope, "Desk", { deployOptions: { dataTraceEnabled: true, loggingLevel: MethodLoggingLevel.INFO } }); // want pii-in-log "dataTraceEnabled: true"
  new RestApi(scope, "Broker", { deployOptions: { dataTraceEnabled: false, loggingLevel: MethodLoggingLevel.INFO } });
}
