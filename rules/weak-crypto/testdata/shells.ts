import { Client } from "ssh2";
import SftpClient from "ssh2-sftp-client";

export function archive(privateKey: string): Client {
  const connection = new Client();
  connection.connect({ host: "archive.insurer.example", privateKey, algorithms: { cipher: ["3des-cbc", "aes128-ctr"] } }); // want weak-crypto "connections may be encrypted with a cipher that is broken"
  return connection;
}
export async function letters(sftp: SftpClient, privateKey: string): Promise<void> {
  const old = new SftpClient();
  await old.connect({ host: "old.insurer.example", privateKey, algorithms: { cipher: { append: ["arcfour128"] } } }); // want weak-crypto
  await sftp.connect({ host: "new.insurer.example", privateKey, algorithms: { cipher: ["aes256-gcm@openssh.com"] } });
  await old.connect({ host: "old.insurer.example", privateKey, algorithms: { hmac: ["hmac-sha2-256"] } });
}
