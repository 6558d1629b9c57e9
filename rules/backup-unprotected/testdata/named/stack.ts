import { Duration } from "aws-cdk-lib";
import * as dynamodb from "aws-cdk-lib/aws-dynamodb";
import * as rds from "aws-cdk-lib/aws-rds";

export function build(scope: never, vpc: never) {
  new rds.DatabaseInstance(scope, "PassengersDb", { vpc, backupRetention: Duration.days(0) }); // want backup-unprotected "no backups"
  new rds.DatabaseInstance(scope, "Main", { vpc, databaseName: "passengers", storageEncrypted: false }); // want backup-unprotected "in clear"
  new rds.CfnDBInstance(scope, "Pensioners", { backupRetentionPeriod: 0 }); // want backup-unprotected "no backups"
  new dynamodb.Table(scope, "Claims", { pointInTimeRecovery: false }); // want backup-unprotected
  new rds.DatabaseInstance(scope, "TidesDb", { vpc, backupRetention: Duration.days(0), storageEncrypted: false });
  new rds.DatabaseInstance(scope, "PassengersStagingDb", { vpc, backupRetention: Duration.days(0) });
  new rds.DatabaseInstance(scope, "EmployeesDb", { vpc, backupRetention: Duration.days(35), storageEncrypted: true });
}
