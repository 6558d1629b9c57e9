import { readFileSync } from "node:fs";
import Handlebars from "handlebars";
import nodemailer from "nodemailer";

const mail = nodemailer.createTransport({ host: "mail.internal" });

async function deliver(template: string, to: string, data: object) {
  const page = Handlebars.compile(readFileSync(`templates/${template}`, "utf8"));
  await mail.sendMail({ to, subject: "Harbour Mutual", html: page(data) });
}

export const sendNewsletter = (to: string) => deliver("newsletter.html", to, {});
export const sendOffer = (to: string) => deliver("promo-spring.hbs", to, {});
export const sendSummer = (to: string) => deliver("promo-summer.hbs", to, {});
export const sendAutumn = (to: string) => deliver("promo-autumn.hbs", to, {});
export const sendConfirmation = (to: string) => deliver("newsletter-confirmation.html", to, {});
export const sendPolicy = (to: string) => deliver("policy-issued.html", to, {});
