import { DatabaseInstance, DatabaseInstanceEngine } from "aws-cdk-lib/aws-rds";
import { Peer, Port, SecurityGroup, type Vpc } from "aws-cdk-lib/aws-ec2";
import { Stack } from "aws-cdk-lib";

export class Network extends Stack {
  open(vpc: Vpc) {
    const group = new SecurityGroup(this, "Db", { vpc });
    group.addIngressRule(Peer.anyIpv4(), Port.tcp(5432)); // want storage-publicly-accessible "addIngressRule lets any address in the world reach the port of PostgreSQL"
    group.addIngressRule(Peer.ipv4("0.0.0.0/0"), Port.tcp(3306)); // want storage-publicly-accessible "MySQL"
    group.addIngressRule(Peer.ipv4("10.0.0.0/16"), Port.tcp(5432));
    group.addIngressRule(Peer.anyIpv4(), Port.tcp(443));
    group.addEgressRule(Peer.anyIpv4(), Port.tcp(5432));
    const database = new DatabaseInstance(this, "Claims", { engine: DatabaseInstanceEngine.POSTGRES, vpc });
    database.connections.allowDefaultPortFromAnyIpv4(); // want storage-publicly-accessible "allowDefaultPortFromAnyIpv4"
    database.connections.allowFrom(group, Port.tcp(5432));
    database.connections.allowFrom(Peer.anyIpv4(), Port.POSTGRES); // want storage-publicly-accessible "PostgreSQL"
  }
}
