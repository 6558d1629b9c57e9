interface Kehu {
  mobile: string;
  smsOptIn: boolean;
}
interface Kehus {
  all(): Promise<Kehu[]>;
}
interface Duanxin {
  send(to: string, template: string): Promise<void>;
}

export class YingxiaoFuwu {
  constructor(private readonly sms: Duanxin, private readonly kehus: Kehus) {}
  async tixing() {
    for (const kehu of await this.kehus.all()) await this.sms.send(kehu.mobile, "SMS_XUQI_TIXING");
  }
  async huodong() {
    for (const kehu of await this.kehus.all()) await this.sms.send(kehu.mobile, "SMS_HUODONG"); // want consent-not-checked "this.sms.send"
  }
}
