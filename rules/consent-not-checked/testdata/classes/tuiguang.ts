import mailer from "@sendgrid/mail";

interface Chezhu {
  dzyx: string;
}
interface ChezhuRepo {
  findAll(): Promise<Chezhu[]>;
  findOne(hao: string): Promise<Chezhu>;
}
const from = "fuwu@chexian.example.com";

/** 推广邮件 */
export class TuiguangService {
  constructor(private readonly repo: ChezhuRepo) {}

  async dongjiLuntai() {
    for (const one of await this.repo.findAll()) await mailer.send({ to: one.dzyx, from, subject: "冬季轮胎", html: "" }); // want consent-not-checked
  }

  async daoqiTixing(hao: string) {
    const one = await this.repo.findOne(hao);
    await mailer.send({ to: one.dzyx, from, subject: "您的保单", html: "" });
  }

  async tongzhi(hao: string) {
    const one = await this.repo.findOne(hao);
    await mailer.send({ to: one.dzyx, from, subject: "续期缴费提醒", html: "" });
  }
}
