// The library models as bundled text, in load order, and the naming conventions.
import amplitude from "./amplitude.jsonc";
import axios from "./axios.jsonc";
import builtin from "./builtin.jsonc";
import chat from "./chat.jsonc";
import crm from "./crm.jsonc";
import crypto from "./crypto.jsonc";
import cryptoJs from "./cryptoJs.jsonc";
import drizzle from "./drizzle.jsonc";
import googleAnalytics from "./googleAnalytics.jsonc";
import httpClients from "./httpClients.jsonc";
import llm from "./llm.jsonc";
import lodash from "./lodash.jsonc";
import loggers from "./loggers.jsonc";
import messaging from "./messaging.jsonc";
import mikroOrm from "./mikroOrm.jsonc";
import mixpanel from "./mixpanel.jsonc";
import mongoose from "./mongoose.jsonc";
import nestjs from "./nestjs.jsonc";
import nodeUtil from "./nodeUtil.jsonc";
import passwords from "./passwords.jsonc";
import payment from "./payment.jsonc";
import pino from "./pino.jsonc";
import platform from "./platform.jsonc";
import posthog from "./posthog.jsonc";
import prisma from "./prisma.jsonc";
import react from "./react.jsonc";
import saas from "./saas.jsonc";
import segment from "./segment.jsonc";
import sentry from "./sentry.jsonc";
import sequelize from "./sequelize.jsonc";
import sessionReplay from "./sessionReplay.jsonc";
import sms from "./sms.jsonc";
import typeorm from "./typeorm.jsonc";
import winston from "./winston.jsonc";
import zod from "./zod.jsonc";
import heuristics from "./heuristics.jsonc";

export const modelTexts: { name: string; text: string }[] = [
  { name: "rules/models/amplitude.jsonc", text: amplitude },
  { name: "rules/models/axios.jsonc", text: axios },
  { name: "rules/models/builtin.jsonc", text: builtin },
  { name: "rules/models/chat.jsonc", text: chat },
  { name: "rules/models/crm.jsonc", text: crm },
  { name: "rules/models/crypto.jsonc", text: crypto },
  { name: "rules/models/cryptoJs.jsonc", text: cryptoJs },
  { name: "rules/models/drizzle.jsonc", text: drizzle },
  { name: "rules/models/googleAnalytics.jsonc", text: googleAnalytics },
  { name: "rules/models/httpClients.jsonc", text: httpClients },
  { name: "rules/models/llm.jsonc", text: llm },
  { name: "rules/models/lodash.jsonc", text: lodash },
  { name: "rules/models/loggers.jsonc", text: loggers },
  { name: "rules/models/messaging.jsonc", text: messaging },
  { name: "rules/models/mikroOrm.jsonc", text: mikroOrm },
  { name: "rules/models/mixpanel.jsonc", text: mixpanel },
  { name: "rules/models/mongoose.jsonc", text: mongoose },
  { name: "rules/models/nestjs.jsonc", text: nestjs },
  { name: "rules/models/nodeUtil.jsonc", text: nodeUtil },
  { name: "rules/models/passwords.jsonc", text: passwords },
  { name: "rules/models/payment.jsonc", text: payment },
  { name: "rules/models/pino.jsonc", text: pino },
  { name: "rules/models/platform.jsonc", text: platform },
  { name: "rules/models/posthog.jsonc", text: posthog },
  { name: "rules/models/prisma.jsonc", text: prisma },
  { name: "rules/models/react.jsonc", text: react },
  { name: "rules/models/saas.jsonc", text: saas },
  { name: "rules/models/segment.jsonc", text: segment },
  { name: "rules/models/sentry.jsonc", text: sentry },
  { name: "rules/models/sequelize.jsonc", text: sequelize },
  { name: "rules/models/sessionReplay.jsonc", text: sessionReplay },
  { name: "rules/models/sms.jsonc", text: sms },
  { name: "rules/models/typeorm.jsonc", text: typeorm },
  { name: "rules/models/winston.jsonc", text: winston },
  { name: "rules/models/zod.jsonc", text: zod },
];

export const heuristicsText = heuristics;
