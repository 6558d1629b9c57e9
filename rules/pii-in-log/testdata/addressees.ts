// Whom a message goes to says nothing by its name; the message it belongs to does.
declare const log: { info(message: string): void; warn(message: string, details?: unknown): void };

interface MailOptions {
  to: string;
  subject: string;
  html: string;
}
interface SmsRequest {
  to: string;
  text: string;
}
interface Transition {
  from: string;
  to: string;
}
interface Delivery {
  recipient: string;
  courier: string;
}

export class Mailer {
  async send(options: MailOptions): Promise<void> {
    log.info(`mail queued for ${options.to}`); // want pii-in-log "E-mail"
  }

  async sendPolicyMail(to: string, template: string): Promise<void> {
    log.info(`sending ${template} to ${to}`); // want pii-in-log "E-mail"
  }

  async sendSms(request: SmsRequest): Promise<void> {
    log.warn("sms refused", { to: request.to }); // want pii-in-log "Mobile"
  }

  async newsletter(subject: string, recipients: string[]): Promise<void> {
    log.info(`${subject} to ${recipients.join(", ")}`); // want pii-in-log "E-mail"
    log.info(`${subject} to ${recipients.length} customers`);
  }

  async template(options: MailOptions): Promise<void> {
    log.info(`template of ${options.subject}`);
  }
}

export function moved(transition: Transition): void {
  log.info(`claim moved from ${transition.from} to ${transition.to}`);
}

export function mailMoved(from: string, to: string, status: string): void {
  log.info(`mail moved from ${from} to ${to}: ${status}`);
}

export function parcel(delivery: Delivery): void {
  log.info(`parcel by ${delivery.courier} to ${delivery.recipient}`);
}

export function route(path: string, to: string): void {
  log.info(`${path} leads to ${to}`);
}
