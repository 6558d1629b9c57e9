import nodemailer from "nodemailer";
import SftpClient from "ssh2-sftp-client";
import { Column, Entity, PrimaryGeneratedColumn, type Repository } from "typeorm";
import { createClient } from "webdav";

@Entity()
export class Driver {
  @PrimaryGeneratedColumn() id!: number;
  @Column() fullName!: string;
  @Column() passportNo!: string;
  @Column() email!: string;
}

const mail = nodemailer.createTransport({ host: process.env.SMTP, port: 465, secure: true });

export class Nightly {
  constructor(private readonly drivers: Repository<Driver>) {}

  async mailed() {
    const lines = (await this.drivers.find()).map((d) => `${d.fullName};${d.passportNo}`).join("\n");
    await mail.sendMail({ to: "desk@broker.example", subject: "Drivers", attachments: [{ content: lines }] }); // want bulk-export-uncontrolled "Nightly.mailed exports"
  }

  async handedOver() {
    const sftp = new SftpClient();
    await sftp.put(Buffer.from(JSON.stringify(await this.drivers.find())), "/in/drivers.json"); // want bulk-export-uncontrolled "Nightly.handedOver exports"
  }

  async shared() {
    const client = createClient("https://files.broker.example");
    await client.putFileContents("/drivers.json", JSON.stringify(await this.drivers.find())); // want bulk-export-uncontrolled "Nightly.shared exports"
  }

  async oneOf(id: number) {
    const one = await this.drivers.findOneByOrFail({ id });
    await mail.sendMail({ to: one.email, subject: "Yours", attachments: [{ content: `${one.fullName} ${one.passportNo}` }] });
  }

  async howMany() {
    const sftp = new SftpClient();
    await sftp.put(Buffer.from(String(await this.drivers.count())), "/in/count.txt");
  }

  async template() {
    await mail.sendMail({ to: "desk@broker.example", subject: "Form", attachments: [{ path: "./forms/driver.pdf" }] });
  }
}
